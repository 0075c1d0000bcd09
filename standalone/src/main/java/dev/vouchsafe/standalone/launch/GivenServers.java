package dev.vouchsafe.standalone.launch;

import org.jspecify.annotations.Nullable;

/**
 * Servers that a system runs on in place of the embedded ones.
 *
 * @param mongodb the connection string of a document server; each service has its database there, named after it. Null:
 *     the embedded one
 * @param kafka what Kafka's clients take as {@code bootstrap.servers}; how they show who they are is
 *     {@code spring.kafka.*} of the environment. Null: the embedded one
 */
public record GivenServers(
        @Nullable String mongodb, @Nullable String kafka) {

    /** Both are embedded. */
    public static final GivenServers NONE = new GivenServers(null, null);
}

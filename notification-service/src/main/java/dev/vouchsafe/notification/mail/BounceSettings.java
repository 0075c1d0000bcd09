package dev.vouchsafe.notification.mail;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where mails come back to that can't be delivered, and the mailbox they are read from.
 *
 * @param address such as {@code bounces@vouchsafe.example}; each mail has its own word behind a plus sign. Null or
 *     blank: mails have no address of their own for it
 * @param protocol {@code imaps}, or {@code imap} without encryption
 * @param host the server of the mailbox; null or blank: none is read
 * @param port 0 for the protocol's own
 * @param look how often the mailbox is read
 */
@ConfigurationProperties("vouchsafe.mail.bounces")
record BounceSettings(
        @Nullable String address,
        @DefaultValue("imaps") String protocol,
        @Nullable String host,
        @DefaultValue("0") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("1m") Duration look) {

    /** Whether a mailbox is read. */
    boolean reads() {
        return host != null && !host.isBlank();
    }
}

package dev.vouchsafe.platform.http;

import dev.vouchsafe.platform.log.Sourced;
import org.jspecify.annotations.Nullable;

/**
 * What a read answers with. Its ETag follows from both: what is shown, and the version that a change can be conditional
 * on.
 *
 * @param body what becomes the JSON
 * @param version of the state that it is made of; null for what follows from more than one stream and is changed by no
 *     call
 */
public record Resource(Object body, @Nullable Long version) {

    /** A body that follows from more than one stream and has no version of its own. */
    public static Resource of(Object body) {
        return new Resource(body, null);
    }

    /** A body made from a stream's state, whatever else is in it. */
    public static Resource of(Object body, Sourced<?> source) {
        return new Resource(body, source.version());
    }
}

package dev.vouchsafe.platform.http;

import dev.vouchsafe.platform.log.Sourced;

/**
 * What a read answers with.
 *
 * @param body what becomes the JSON
 * @param etag the log position that the body stands at; null for an answer without an ETag
 */
public record Resource(Object body, Long etag) {

    /** A body that follows from more than one stream and has no version of its own. */
    public static Resource of(Object body) {
        return new Resource(body, null);
    }

    /** A body made from a stream's state. */
    public static Resource of(Object body, Sourced<?> source) {
        return new Resource(body, source.position());
    }
}

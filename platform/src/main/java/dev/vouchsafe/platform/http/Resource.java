package dev.vouchsafe.platform.http;

import dev.vouchsafe.platform.log.Sourced;

/**
 * What a read answers with.
 *
 * @param body what becomes the JSON
 * @param etag the log position that the body stands at; null for an answer without an ETag
 * @param lasting whether the body is the same for as long as the ETag is: if not, a kept copy is never called current
 */
public record Resource(Object body, Long etag, boolean lasting) {

    /** A body that follows from more than one stream and has no version of its own. */
    public static Resource of(Object body) {
        return new Resource(body, null, false);
    }

    /** A body made from a stream's state, and of nothing else. */
    public static Resource of(Object body, Sourced<?> source) {
        return new Resource(body, source.position(), true);
    }

    /** A body made from a stream's state and of what changes without it: today's date, another stream. Its ETag is for {@code If-Match} alone. */
    public static Resource changing(Object body, Sourced<?> source) {
        return new Resource(body, source.position(), false);
    }
}

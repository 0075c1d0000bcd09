package dev.vouchsafe.platform.http.change;

import dev.vouchsafe.platform.http.Resource;
import org.jspecify.annotations.Nullable;

/**
 * What is answered after a change.
 *
 * @param body null for none
 * @param resource what the path shows now, which the ETag is of; null for no ETag
 * @param location where it can be looked at; null for nowhere
 * @param secret whether the body has a secret in it: then it isn't kept under the call's key, but made again from the
 *     log
 */
public record Answer(
        int status,
        @Nullable Object body,
        @Nullable Resource resource,
        @Nullable String location,
        boolean secret) {

    /** An answer without a secret. */
    public Answer(int status, @Nullable Object body, @Nullable Resource resource, @Nullable String location) {
        this(status, body, resource, location, false);
    }

    /** The answer shows the resource itself. */
    public static Answer of(int status, Resource resource) {
        return of(status, resource.body(), resource);
    }

    /** The answer shows something else than the path does. */
    public static Answer of(int status, Object body, Resource resource) {
        return new Answer(status, body, resource, null);
    }

    /** The same, with a secret in its body. */
    public Answer withSecret() {
        return new Answer(status, body, resource, location, true);
    }

    /** Without an ETag. */
    public static Answer of(int status, Object body) {
        return new Answer(status, body, null, null);
    }
}

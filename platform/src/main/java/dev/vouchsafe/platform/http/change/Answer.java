package dev.vouchsafe.platform.http.change;

import dev.vouchsafe.platform.http.Resource;
import org.jspecify.annotations.Nullable;

/**
 * What is answered after a change.
 *
 * @param body null for none
 * @param resource what the path shows now, which the ETag is of; null for no ETag
 * @param location where it can be looked at; null for nowhere
 */
public record Answer(
        int status,
        @Nullable Object body,
        @Nullable Resource resource,
        @Nullable String location) {

    /** The answer shows the resource itself. */
    public static Answer of(int status, Resource resource) {
        return of(status, resource.body(), resource);
    }

    /** The answer shows something else than the path does. */
    public static Answer of(int status, Object body, Resource resource) {
        return new Answer(status, body, resource, null);
    }

    /** Without an ETag. */
    public static Answer of(int status, Object body) {
        return new Answer(status, body, null, null);
    }
}

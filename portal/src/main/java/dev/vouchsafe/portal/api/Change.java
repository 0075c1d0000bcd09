package dev.vouchsafe.portal.api;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * A call that changes something.
 *
 * @param address below the gateway
 * @param body the JSON of it; null for none
 * @param key makes it happen once, however often it is sent
 * @param ifMatch the version that the person saw; null where it doesn't matter
 * @param creates whether it is refused where something is already
 */
public record Change(
        HttpMethod method,
        Address address,
        @Nullable Object body,
        @Nullable String key,
        @Nullable String ifMatch,
        boolean creates) {

    private Change(HttpMethod method, Address address, @Nullable Object body) {
        this(method, address, body, null, null, false);
    }

    public static Change post(Address address, @Nullable Object body) {
        return new Change(HttpMethod.POST, address, body);
    }

    public static Change put(Address address, @Nullable Object body) {
        return new Change(HttpMethod.PUT, address, body);
    }

    public static Change patch(Address address, @Nullable Object body) {
        return new Change(HttpMethod.PATCH, address, body);
    }

    public static Change delete(Address address, @Nullable Object body) {
        return new Change(HttpMethod.DELETE, address, body);
    }

    /** The same, once per key. */
    public Change once(@Nullable String once) {
        return new Change(method, address, body, once, ifMatch, creates);
    }

    /** The same, on the version that was seen alone. */
    public Change onVersion(@Nullable String etag) {
        return new Change(method, address, body, key, etag, creates);
    }

    /** The same, where nothing is yet. */
    public Change creating() {
        return new Change(method, address, body, key, ifMatch, true);
    }
}

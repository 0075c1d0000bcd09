package dev.vouchsafe.platform.http;

import dev.vouchsafe.contracts.access.Role;
import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * Who may use a route. Every route that no rule allows is denied. Services declare them in beans of {@link AccessRules};
 * whose resource it is, is for the use case to say.
 *
 * @param path  a pattern such as {@code /api/vouchers/{voucherId}}; where several match, the most specific counts
 * @param roles any of them suffices; empty: every caller with a valid token
 */
public record AccessRule(HttpMethod method, String path, Set<Role> roles) {

    /** Callers with any of the roles. */
    public static AccessRule allow(HttpMethod method, String path, Role... roles) {
        if (roles.length == 0) {
            throw new IllegalArgumentException("a rule that names no role allows nobody; say allowEveryone: " + path);
        }
        return new AccessRule(method, path, Set.of(roles));
    }

    /** Every caller with a valid token, whatever its roles. */
    public static AccessRule allowEveryone(HttpMethod method, String path) {
        return new AccessRule(method, path, Set.of());
    }
}

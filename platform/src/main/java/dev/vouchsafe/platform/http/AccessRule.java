package dev.vouchsafe.platform.http;

import dev.vouchsafe.contracts.access.Role;
import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * Who may use a route, and what it can be asked with. Every route that no rule allows is denied, and every query parameter that
 * the rule does not name is malformed. Services declare them in beans of {@link AccessRules}; whose resource it is, is for the
 * use case to say.
 *
 * @param path       a pattern such as {@code /api/vouchers/{voucherId}}; where several match, the most specific counts
 * @param roles      any of them suffices; empty: every caller with a valid token
 * @param parameters the query parameters that the route knows; null for a list, whose {@link ListForm} says it
 */
public record AccessRule(HttpMethod method, String path, Set<Role> roles, Set<String> parameters) {

    /** Callers with any of the roles. */
    public static AccessRule allow(HttpMethod method, String path, Role... roles) {
        if (roles.length == 0) {
            throw new IllegalArgumentException("a rule that names no role allows nobody; say allowEveryone: " + path);
        }
        return new AccessRule(method, path, Set.of(roles), Set.of());
    }

    /** Every caller with a valid token, whatever its roles. */
    public static AccessRule allowEveryone(HttpMethod method, String path) {
        return new AccessRule(method, path, Set.of(), Set.of());
    }

    /** The same, for a route that looks at these query parameters. */
    public AccessRule asking(String... names) {
        return new AccessRule(method, path, roles, Set.of(names));
    }

    /** The same, for a route that answers with a list. */
    public AccessRule list() {
        return new AccessRule(method, path, roles, null);
    }
}

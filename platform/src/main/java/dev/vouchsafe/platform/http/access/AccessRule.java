package dev.vouchsafe.platform.http.access;

import dev.vouchsafe.contracts.access.Role;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/**
 * Who may use a route, and what it can be asked with. Every route that no rule allows is denied, and every query
 * parameter that the rule does not name is malformed. Services declare them in beans of {@link AccessRules}; whose
 * resource it is, is for the use case to say.
 *
 * @param path a pattern such as {@code /api/vouchers/{voucherId}}; where several match, the most specific counts
 * @param roles any of them suffices; empty: every caller with a valid token
 * @param parameters the query parameters that the route knows; null for a list, whose form says it
 * @param served the forms that its answer can have, the usual one first; a caller that accepts none of them is refused
 *     before anything is done
 */
public record AccessRule(
        HttpMethod method,
        String path,
        Set<Role> roles,
        @Nullable Set<String> parameters,
        List<MediaType> served) {

    /** The other form of a list. */
    public static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private static final List<MediaType> JSON = List.of(MediaType.APPLICATION_JSON);
    private static final List<MediaType> JSON_OR_CSV = List.of(MediaType.APPLICATION_JSON, CSV);

    private static final List<MediaType> JSON_OR_LINES =
            List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_NDJSON);

    /** Callers with any of the roles. */
    public static AccessRule allow(HttpMethod method, String path, Role... roles) {
        if (roles.length == 0) {
            throw new IllegalArgumentException("a rule that names no role allows nobody; say allowEveryone: " + path);
        }
        return new AccessRule(method, path, Set.of(roles), Set.of(), JSON);
    }

    /** Every caller with a valid token, whatever its roles. */
    public static AccessRule allowEveryone(HttpMethod method, String path) {
        return new AccessRule(method, path, Set.of(), Set.of(), JSON);
    }

    /** The same, for a route that looks at these query parameters. */
    public AccessRule asking(String... names) {
        return new AccessRule(method, path, roles, Set.of(names), served);
    }

    /** The same, for a route that answers with a list. */
    public AccessRule list() {
        return new AccessRule(method, path, roles, null, JSON_OR_CSV);
    }

    /** The same, for a route that answers with a list which looks at nothing but the parameters that were named. */
    public AccessRule alsoCsv() {
        return new AccessRule(method, path, roles, parameters, JSON_OR_CSV);
    }

    /** The same, for a route that can answer with a line of JSON for each item too. */
    public AccessRule alsoLines() {
        return new AccessRule(method, path, roles, parameters, JSON_OR_LINES);
    }

    /** The same, for a route that answers with bytes as they were uploaded, of whatever type. */
    public AccessRule bytes() {
        return new AccessRule(method, path, roles, parameters, List.of(MediaType.ALL));
    }
}

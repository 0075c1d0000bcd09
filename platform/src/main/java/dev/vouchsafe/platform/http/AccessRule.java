package dev.vouchsafe.platform.http;

import dev.vouchsafe.contracts.access.Role;
import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * Who may use a route. Every route that no rule allows is denied. Each service has one bean {@code List<AccessRule>};
 * whose resource it is, is for the use case to say.
 */
public record AccessRule(HttpMethod method, String path, Set<Role> roles) {

    public static AccessRule allow(HttpMethod method, String path, Role... roles) {
        return new AccessRule(method, path, Set.of(roles));
    }
}

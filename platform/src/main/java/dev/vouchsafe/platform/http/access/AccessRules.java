package dev.vouchsafe.platform.http.access;

import java.util.List;

/**
 * The rules of some routes, such as those of a feature. All beans of this type together are the service's route table.
 */
public record AccessRules(List<AccessRule> rules) {

    public AccessRules {
        rules = List.copyOf(rules);
    }

    public static AccessRules of(AccessRule... rules) {
        return new AccessRules(List.of(rules));
    }
}

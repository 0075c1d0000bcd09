package dev.vouchsafe.portal.visit;

import dev.vouchsafe.contracts.access.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, as the provider says it.
 *
 * @param sub the name that is recorded with what the person does
 * @param roles what the person may be, in the order of {@link Role}
 * @param partnerId the partner for whom the person acts; null if for none
 * @param agreementIds the agreements for which the person acts
 */
public record Person(String sub, List<Role> roles, @Nullable String partnerId, List<String> agreementIds) {

    /** @param claims of the id token */
    public static Person of(Map<String, Object> claims) {
        var named = words(claims.get("roles"));
        return new Person(
                String.valueOf(claims.get("sub")),
                Arrays.stream(Role.values())
                        .filter(role -> named.contains(role.claim()))
                        .toList(),
                claims.get("partner_id") instanceof String partner ? partner : null,
                words(claims.get("agreement_ids")));
    }

    private static List<String> words(@Nullable Object claim) {
        return claim instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** The role in use: the one that was chosen, or the first. */
    public Optional<Role> using(@Nullable Object chosen) {
        return roles.stream()
                .filter(role -> role.claim().equals(chosen))
                .findFirst()
                .or(() -> roles.stream().findFirst());
    }

    public boolean is(Role... any) {
        return Arrays.stream(any).anyMatch(roles::contains);
    }
}

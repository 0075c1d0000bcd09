package dev.vouchsafe.portal.visit;

import dev.vouchsafe.contracts.access.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, as the provider says it.
 *
 * @param sub the name that is recorded with what the person does
 * @param name what the person is called; the sub where the provider says no other
 * @param roles what the person may be, in the order of {@link Role}
 * @param partnerId the partner for whom the person acts; null if for none
 * @param agreementIds the agreements for which the person acts
 */
public record Person(
        String sub, String name, List<Role> roles, @Nullable String partnerId, List<String> agreementIds) {

    private static final Pattern PROVIDERS_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** @param claims of the id token */
    public static Person of(Map<String, Object> claims) {
        var named = words(claims.get("roles"));
        String sub = String.valueOf(claims.get("sub"));
        return new Person(
                sub,
                claims.get("preferred_username") instanceof String name ? name : sub,
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

    /**
     * Who did something, as a person can read it: oneself by name. Of the id that a provider gave somebody else only
     * the beginning is shown; it tells people apart, and says nothing.
     *
     * @param actor a sub, or another name of who did it
     */
    public String called(String actor) {
        if (actor.equals(sub)) {
            return name;
        }
        return PROVIDERS_ID.matcher(actor).matches() ? actor.substring(0, 8) + "…" : actor;
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

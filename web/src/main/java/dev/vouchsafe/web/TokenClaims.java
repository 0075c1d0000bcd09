package dev.vouchsafe.web;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.Id;
import dev.vouchsafe.contracts.id.PartnerId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.jwt.Jwt;

/** The claims that say who the caller is. A claim of the wrong type, or an id that is none, counts as absent. */
public final class TokenClaims {

    private TokenClaims() {}

    /**
     * The known roles of the claim {@code roles}, as far as they count: a partner's role is that of somebody who acts
     * for a partner, a customer's of somebody who acts for an agreement. Whoever acts for nobody may do what everyone
     * may, and nothing more.
     */
    public static Set<Role> roles(Jwt token) {
        return words(token, "roles").stream()
                .flatMap(word -> Role.ofClaim(word).stream())
                .filter(role -> counts(role, token))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean counts(Role role, Jwt token) {
        return switch (role) {
            case PARTNER_ADMIN, PARTNER_GLOBAL_ADMIN -> partnerId(token).isPresent();
            case CUSTOMER_ADMIN -> !agreementIds(token).isEmpty();
            default -> true;
        };
    }

    /** The claim {@code partner_id}. */
    public static Optional<PartnerId> partnerId(Jwt token) {
        return token.getClaims().get("partner_id") instanceof String id && Id.isWellFormed(id)
                ? Optional.of(PartnerId.of(id))
                : Optional.empty();
    }

    /** The claim {@code agreement_ids}. */
    public static Set<AgreementId> agreementIds(Jwt token) {
        return words(token, "agreement_ids").stream()
                .filter(Id::isWellFormed)
                .map(AgreementId::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> words(Jwt token, String claim) {
        var words = new LinkedHashSet<String>();
        if (token.getClaims().get(claim) instanceof Collection<?> values) {
            values.forEach(value -> {
                if (value instanceof String word) {
                    words.add(word);
                }
            });
        }
        return words;
    }
}

package dev.vouchsafe.platform.http.access;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.platform.http.Refusal;
import dev.vouchsafe.platform.text.PlatformText;
import dev.vouchsafe.web.TokenClaims;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Who calls, by the bearer token.
 *
 * @param subject the claim {@code sub}
 * @param roles the known ones among the claim {@code roles}
 * @param partnerId the claim {@code partner_id}; null if absent
 * @param agreementIds the claim {@code agreement_ids}; empty if absent
 */
public record Caller(
        String subject, Set<Role> roles, @Nullable PartnerId partnerId, Set<AgreementId> agreementIds) {

    /** Who makes the call; fails with {@link AccessDeniedException} if nobody does. */
    public static Mono<Caller> of(ServerWebExchange exchange) {
        return exchange.<JwtAuthenticationToken>getPrincipal()
                .map(authentication -> of(authentication.getToken()))
                .switchIfEmpty(Mono.error(() -> new AccessDeniedException("nobody called")));
    }

    private static Caller of(Jwt token) {
        return new Caller(
                requireNonNull(token.getSubject()),
                TokenClaims.roles(token),
                TokenClaims.partnerId(token).orElse(null),
                TokenClaims.agreementIds(token));
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean hasAny(Role... any) {
        for (Role role : any) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the caller sees everybody's: the operator and the auditor do, on the routes that their roles may use. */
    public boolean seesAll() {
        return hasAny(Role.OPERATOR, Role.AUDITOR);
    }

    /** Whether the caller acts for this partner: it has a partner role and its claim names the partner. */
    public boolean actsFor(PartnerId partner) {
        return hasAny(Role.PARTNER_ADMIN, Role.PARTNER_GLOBAL_ADMIN) && partner.equals(partnerId);
    }

    /**
     * The partner that the caller acts for.
     *
     * @throws Refusal {@code forbidden} if the token names none, or gives no partner role
     */
    public PartnerId partner() {
        if (partnerId == null || !actsFor(partnerId)) {
            throw new Refusal(Violation.of(Code.FORBIDDEN, PlatformText.NO_PARTNER_IN_TOKEN));
        }
        return partnerId;
    }

    /** Whether the caller administers the benefits of this agreement. */
    public boolean administers(AgreementId agreement) {
        return has(Role.CUSTOMER_ADMIN) && agreementIds.contains(agreement);
    }
}

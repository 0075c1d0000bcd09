package dev.vouchsafe.web;

import dev.vouchsafe.contracts.access.Role;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import reactor.core.publisher.Mono;

/** Bearer tokens and nothing else: no session, no cookie, no form; refusals are problem details. */
public final class TokenSecurity {

    /** What stands before a role's claim word in its authority. */
    private static final String ROLE = "ROLE_";

    /** Whom a token must be meant for: the claim {@code aud}. */
    private static final String AUDIENCE = "vouchsafe";

    private final ProblemAnswers problems;

    TokenSecurity(ProblemAnswers problems) {
        this.problems = problems;
    }

    /** A token for another audience opens nothing here, and one that never ends neither. */
    static OAuth2TokenValidator<Jwt> demands() {
        return new DelegatingOAuth2TokenValidator<>(
                new JwtClaimValidator<Collection<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(AUDIENCE)),
                new JwtClaimValidator<Instant>(JwtClaimNames.EXP, Objects::nonNull));
    }

    /** The authority of a role. */
    public static GrantedAuthority authority(Role role) {
        return new SimpleGrantedAuthority(ROLE + role.claim());
    }

    /** Answers a caller who may not do this with 403. */
    public ServerHttpSecurity applyTo(ServerHttpSecurity http) {
        return applyTo(http, problems::handle);
    }

    /** As {@link #applyTo(ServerHttpSecurity)}, with an answer of its own for a caller who may not do this. */
    public ServerHttpSecurity applyTo(ServerHttpSecurity http, ServerAccessDeniedHandler denied) {
        return http.csrf(CsrfSpec::disable)
                .logout(LogoutSpec::disable)
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .exceptionHandling(errors ->
                        errors.authenticationEntryPoint(problems::handle).accessDeniedHandler(denied))
                .oauth2ResourceServer(resources -> resources
                        .authenticationEntryPoint(problems::handle)
                        .accessDeniedHandler(denied)
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(TokenSecurity::authentication)));
    }

    private static Mono<AbstractAuthenticationToken> authentication(Jwt token) {
        if (token.getSubject() == null || token.getSubject().isBlank()) {
            // Whoever has no name can't be named in the record of what was done.
            return Mono.error(new InvalidBearerTokenException("no subject"));
        }
        List<GrantedAuthority> authorities =
                TokenClaims.roles(token).stream().map(TokenSecurity::authority).toList();
        return Mono.just(new JwtAuthenticationToken(token, authorities));
    }
}

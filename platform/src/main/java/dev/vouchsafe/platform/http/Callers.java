package dev.vouchsafe.platform.http;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.web.TokenClaims;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Finds the caller of an exchange, also for a controller's parameter of type {@link Caller}. */
final class Callers implements HandlerMethodArgumentResolver {

    static Mono<Caller> of(ServerWebExchange exchange) {
        return exchange.<JwtAuthenticationToken>getPrincipal()
                .map(token -> caller(token.getToken()))
                .switchIfEmpty(Mono.error(() -> new AccessDeniedException("nobody called")));
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
        return of(exchange).cast(Object.class);
    }

    private static Caller caller(Jwt token) {
        return new Caller(
                requireNonNull(token.getSubject()),
                TokenClaims.roles(token),
                TokenClaims.partnerId(token).orElse(null),
                TokenClaims.agreementIds(token));
    }
}

package dev.vouchsafe.portal.signin;

import dev.vouchsafe.portal.visit.AskedLanguage;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Sends people to the provider, in the language in which they read the portal ({@code ui_locales}). */
@Component
final class Authorization implements ServerOAuth2AuthorizationRequestResolver {

    private static final String LANGUAGE = "ui_locales";

    private final ServerOAuth2AuthorizationRequestResolver usual;

    Authorization(Provider provider) {
        this.usual = new DefaultServerOAuth2AuthorizationRequestResolver(provider);
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange) {
        return usual.resolve(exchange).map(request -> spoken(request, exchange));
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange, String registrationId) {
        return usual.resolve(exchange, registrationId).map(request -> spoken(request, exchange));
    }

    private static OAuth2AuthorizationRequest spoken(OAuth2AuthorizationRequest request, ServerWebExchange exchange) {
        String language = AskedLanguage.of(exchange.getRequest()).tag();
        return OAuth2AuthorizationRequest.from(request)
                .additionalParameters(parameters -> parameters.put(LANGUAGE, language))
                .build();
    }
}

package dev.vouchsafe.portal.visit;

import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The access token of who is signed in, refreshed before it ends. */
@Component
final class Tokens {

    private final ReactiveOAuth2AuthorizedClientManager clients;

    Tokens(ReactiveOAuth2AuthorizedClientManager clients) {
        this.clients = clients;
    }

    /** @return the token, or {@link SignInAgain} as the error */
    public Mono<String> of(OAuth2AuthenticationToken signedIn, ServerWebExchange exchange) {
        var request = OAuth2AuthorizeRequest.withClientRegistrationId(signedIn.getAuthorizedClientRegistrationId())
                .principal(signedIn)
                .attribute(ServerWebExchange.class.getName(), exchange)
                .build();
        return clients.authorize(request)
                .map(client -> client.getAccessToken().getTokenValue())
                .switchIfEmpty(Mono.error(SignInAgain::new))
                .onErrorMap(OAuth2AuthorizationException.class, error -> new SignInAgain());
    }
}

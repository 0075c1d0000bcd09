package dev.vouchsafe.portal.testing;

import java.time.Instant;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import reactor.core.publisher.Mono;

/** Everybody has a token that never has to be refreshed. */
@TestConfiguration(proxyBeanMethods = false)
class TestTokens {

    private static final ClientRegistration PROVIDER = ClientRegistration.withRegistrationId("portal")
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .clientId("portal")
            .redirectUri("http://localhost/login/oauth2/code/portal")
            .authorizationUri("http://localhost/authorize")
            .tokenUri("http://localhost/token")
            .build();

    @Bean
    @Primary
    ReactiveOAuth2AuthorizedClientManager lastingTokens() {
        return request -> Mono.just(new OAuth2AuthorizedClient(
                PROVIDER,
                request.getPrincipal().getName(),
                new OAuth2AccessToken(
                        OAuth2AccessToken.TokenType.BEARER,
                        "token-of-" + request.getPrincipal().getName(),
                        Instant.EPOCH,
                        Instant.MAX)));
    }
}

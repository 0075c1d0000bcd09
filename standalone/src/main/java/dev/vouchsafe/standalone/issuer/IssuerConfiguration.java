package dev.vouchsafe.standalone.issuer;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * What the demo's issuer knows and signs with. It takes only the auto-configurations that it names: all others on the
 * class path are for the reactive applications in this JVM.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({TomcatServletWebServerAutoConfiguration.class, SecurityFilterAutoConfiguration.class})
@Import({IssuerSecurity.class, PersonalClaims.class})
class IssuerConfiguration {

    /** As long as Keycloak's. */
    private static final Duration ACCESS = Duration.ofMinutes(5);

    private static final Duration REFRESH = Duration.ofHours(12);

    @Bean
    AuthorizationServerSettings server(DemoTokens tokens) {
        return AuthorizationServerSettings.builder()
                .issuer(tokens.issuer())
                .jwkSetEndpoint(DemoTokens.KEYS)
                .build();
    }

    @Bean
    JWKSource<SecurityContext> keys(DemoTokens tokens) {
        return new ImmutableJWKSet<>(new JWKSet(tokens.key()));
    }

    @Bean
    JwtDecoder ownTokens(JWKSource<SecurityContext> keys) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    @Bean
    RegisteredClientRepository clients(PortalClient portal) {
        return new InMemoryRegisteredClientRepository(RegisteredClient.withId(PortalClient.ID)
                .clientId(PortalClient.ID)
                .clientSecret(portal.secret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(portal.callback())
                .postLogoutRedirectUri(portal.afterwards())
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(ACCESS)
                        .refreshTokenTimeToLive(REFRESH)
                        .reuseRefreshTokens(false)
                        .build())
                .build());
    }

    @Bean
    PasswordEncoder secrets() {
        return new RandomSecrets();
    }
}

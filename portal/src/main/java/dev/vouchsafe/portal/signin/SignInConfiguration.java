package dev.vouchsafe.portal.signin;

import dev.vouchsafe.portal.PortalSettings;
import dev.vouchsafe.telemetry.ManagementPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.oidc.web.server.logout.OidcClientInitiatedServerLogoutSuccessHandler;
import org.springframework.security.oauth2.client.web.DefaultReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.server.WebSessionServerOAuth2AuthorizedClientRepository;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationFailureHandler;
import org.springframework.security.web.server.csrf.CsrfWebFilter;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestHandler;
import org.springframework.security.web.server.csrf.XorServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.util.matcher.AndServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.NegatedServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;

/** Every page needs a person, but the assets and the health. The browser has a session cookie and no token. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class SignInConfiguration {

    /** Where links in mails lead: who follows them may have no account. */
    private static final String[] LINKS = {"/notices/confirmation", "/notices/unsubscription"};

    /** Everything from here alone; forms may lead to the provider, which ends the session there too. */
    private static String content(String provider) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
                + "font-src 'self'; frame-src 'self'; form-action 'self' " + provider
                + "; base-uri 'none'; frame-ancestors 'none'";
    }

    @Bean
    SecurityWebFilterChain people(
            ServerHttpSecurity http,
            PortalSettings settings,
            Provider provider,
            Authorization authorization,
            KeptForms keptForms,
            ManagementPort management) {
        return http.authorizeExchange(exchanges -> exchanges
                        .pathMatchers("/assets/**", "/signed-out", "/language")
                        .permitAll()
                        .matchers(management)
                        .permitAll()
                        .pathMatchers("/actuator/**")
                        .denyAll()
                        .pathMatchers(LINKS)
                        .permitAll()
                        .anyExchange()
                        .authenticated())
                .exceptionHandling(errors -> errors.authenticationEntryPoint(
                        new RedirectServerAuthenticationEntryPoint("/oauth2/authorization/" + Provider.ID)))
                .oauth2Login(login -> login.authorizationRequestResolver(authorization)
                        .authenticationFailureHandler(new RedirectServerAuthenticationFailureHandler("/signed-out")))
                .oidcLogout(logout -> logout.backChannel(Customizer.withDefaults()))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessHandler(atProviderToo(settings, provider)))
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(withoutLinks())
                        .accessDeniedHandler(keptForms)
                        .csrfTokenRequestHandler(fromFormsWithFilesToo()))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(content(settings.issuer())))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .xssProtection(xss -> xss.disable()))
                .build();
    }

    /** A link's token proves more than a session's: mail programs send it without one (RFC 8058). */
    private static ServerWebExchangeMatcher withoutLinks() {
        return new AndServerWebExchangeMatcher(
                CsrfWebFilter.DEFAULT_CSRF_MATCHER,
                new NegatedServerWebExchangeMatcher(ServerWebExchangeMatchers.pathMatchers(LINKS)));
    }

    private static ServerCsrfTokenRequestHandler fromFormsWithFilesToo() {
        var handler = new XorServerCsrfTokenRequestAttributeHandler();
        handler.setTokenFromMultipartDataEnabled(true);
        return handler;
    }

    private static OidcClientInitiatedServerLogoutSuccessHandler atProviderToo(
            PortalSettings settings, Provider provider) {
        var handler = new OidcClientInitiatedServerLogoutSuccessHandler(provider);
        handler.setPostLogoutRedirectUri(settings.address() + "/");
        return handler;
    }

    /** Tokens are kept where the session is: they end with it, and every replica finds them. */
    @Bean
    ServerOAuth2AuthorizedClientRepository tokensInSession() {
        return new WebSessionServerOAuth2AuthorizedClientRepository();
    }

    @Bean
    ReactiveOAuth2AuthorizedClientManager clients(Provider provider, ServerOAuth2AuthorizedClientRepository kept) {
        var manager = new DefaultReactiveOAuth2AuthorizedClientManager(provider, kept);
        manager.setAuthorizedClientProvider(ReactiveOAuth2AuthorizedClientProviderBuilder.builder()
                .authorizationCode()
                .refreshToken()
                .build());
        return manager;
    }
}

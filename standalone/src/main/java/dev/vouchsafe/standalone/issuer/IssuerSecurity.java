package dev.vouchsafe.standalone.issuer;

import org.springframework.boot.web.error.ErrorPage;
import org.springframework.boot.web.error.ErrorPageRegistrar;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Who may ask the demo's issuer what, and the page on which a person signs in. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class IssuerSecurity {

    /** The addresses of OpenID Connect: authorization, tokens, keys, discovery and signing out. */
    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http, PortalClient portal) {
        http.oauth2AuthorizationServer(server -> {
            http.securityMatcher(server.getEndpointsMatcher());
            server.oidc(Customizer.withDefaults());
        });
        http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(errors ->
                        errors.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(SignInServlet.PATH)));
        return strict(http, portal);
    }

    /** All else is the page. A click on it without the page's token, such as after a restart, begins again. */
    @Bean
    @Order(2)
    SecurityFilterChain page(HttpSecurity http, PortalClient portal, DemoPeople people) {
        http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .authenticationProvider(chosen(people))
                .formLogin(form -> form.loginPage(SignInServlet.PATH)
                        .usernameParameter(SignInPage.PERSON)
                        .defaultSuccessUrl(portal.afterwards()))
                .exceptionHandling(errors -> errors.accessDeniedHandler(
                        (request, response, denied) -> response.sendRedirect(portal.afterwards())));
        return strict(http, portal);
    }

    /** A form's action is followed over redirects, so the portal is among them. */
    private static SecurityFilterChain strict(HttpSecurity http, PortalClient portal) {
        return http.headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives("default-src 'none'; style-src 'self'; img-src 'self';"
                                + " form-action 'self' " + portal.address()
                                + "; base-uri 'none'; frame-ancestors 'none'")))
                .build();
    }

    private static AuthenticationProvider chosen(DemoPeople people) {
        return new ChosenPerson(people);
    }

    @Bean
    ServletRegistrationBean<SignInServlet> signIn(DemoPeople people, PortalClient portal) {
        return new ServletRegistrationBean<>(new SignInServlet(people, portal), "/");
    }

    @Bean
    ErrorPageRegistrar failures() {
        return pages -> pages.addErrorPages(new ErrorPage(SignInServlet.FAILURE));
    }
}

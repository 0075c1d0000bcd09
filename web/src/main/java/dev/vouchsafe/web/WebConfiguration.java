package dev.vouchsafe.web;

import dev.vouchsafe.telemetry.ManagementPort;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.firewall.ServerWebExchangeFirewall;
import org.springframework.security.web.server.firewall.StrictServerWebExchangeFirewall;
import tools.jackson.databind.json.JsonMapper;

/** The beans of every application that serves HTTP. Imported by name, since several applications may share a JVM. */
@Configuration(proxyBeanMethods = false)
public class WebConfiguration {

    /** Where the issuer serves its keys. */
    private static final String KEY_SET = "spring.security.oauth2.resourceserver.jwt.jwk-set-uri";

    /** Those that the firewall lets through; which of them a path serves is for the route table to say. */
    private static final List<HttpMethod> METHODS = List.of(
            HttpMethod.DELETE,
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.OPTIONS,
            HttpMethod.PATCH,
            HttpMethod.POST,
            HttpMethod.PUT);

    @Bean
    JsonMapper jsonMapper() {
        return HttpJson.mapper();
    }

    @Bean
    AnsweredErrors answeredErrors() {
        return new AnsweredErrors(Ordered.HIGHEST_PRECEDENCE);
    }

    /** Behind the security, which may wait for the issuer's keys. */
    @Bean
    AnsweredErrors answeredErrorsBehindSecurity() {
        return new AnsweredErrors(Ordered.LOWEST_PRECEDENCE);
    }

    @Bean
    CorrelationId correlationId() {
        return new CorrelationId();
    }

    @Bean
    ManagementPort managementPort(Environment environment) {
        return new ManagementPort(environment);
    }

    @Bean
    TurnedAwayCalls turnedAwayCalls() {
        return new TurnedAwayCalls(InstantSource.system());
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    HttpProblems httpProblems() {
        return new HttpProblems();
    }

    @Bean
    ProblemAnswers problemAnswers(ObjectProvider<ProblemSource> sources) {
        List<ProblemSource> inOrder = sources.orderedStream().toList();
        return new ProblemAnswers(inOrder);
    }

    @Bean
    WellFormedTarget wellFormedTarget() {
        return new WellFormedTarget();
    }

    @Bean
    OneHost oneHost() {
        return new OneHost();
    }

    @Bean
    RestingLoops restingLoops() {
        return new RestingLoops();
    }

    @Bean
    BareRefusals bareRefusals() {
        return new BareRefusals();
    }

    /**
     * Lets through what a file name may hold: a semicolon and a percent sign, if they are escaped. An id that holds
     * them is malformed by its own rule.
     */
    @Bean
    ServerWebExchangeFirewall firewall() {
        var firewall = new StrictServerWebExchangeFirewall();
        firewall.setAllowSemicolon(
                true); // what stands behind one that isn't escaped is no parameter here: see WellFormedTarget
        firewall.setAllowUrlEncodedPercent(true);
        return firewall;
    }

    /** What the framework's firewall keeps out is answered like anything else that is refused. */
    @Bean
    ServerExchangeRejectedHandler rejectedExchanges(ProblemAnswers problems) {
        return (exchange, rejected) -> {
            var method = exchange.getRequest().getMethod();
            return METHODS.contains(method)
                    ? problems.handle(exchange, rejected)
                    : ProblemAnswers.write(
                            exchange,
                            HttpProblems.methodServedNowhere(
                                    METHODS.stream().map(HttpMethod::name).collect(Collectors.joining(", "))));
        };
    }

    @Bean
    TokenSecurity tokenSecurity(ProblemAnswers problems) {
        return new TokenSecurity(problems);
    }

    @Bean
    OAuth2TokenValidator<Jwt> tokenDemands() {
        return TokenSecurity.demands();
    }

    /** In place of the framework's, whose fetches of the keys have no time-out and follow each unknown key. */
    @Bean
    @ConditionalOnProperty(KEY_SET)
    ReactiveJwtDecoder tokenDecoder(
            @Value("${" + KEY_SET + "}") URI keySet,
            @Value("${vouchsafe.tokens.fetch-keys-within:2s}") Duration fetch,
            @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer,
            OAuth2TokenValidator<Jwt> demands) {
        if (issuer.isBlank()) {
            throw new IllegalArgumentException("the issuer of the tokens is not set");
        }
        var decoder = NimbusReactiveJwtDecoder.withJwkSource(new IssuerKeys(keySet, fetch))
                .build();
        decoder.setJwtValidator(
                JwtValidators.createDefaultWithValidators(List.of(new JwtIssuerValidator(issuer), demands)));
        return decoder;
    }

    /**
     * Event loops of its own: those that the framework shares over the JVM end for all applications when one of them
     * stops.
     */
    @Bean
    ReactorResourceFactory eventLoops() {
        var loops = new ReactorResourceFactory();
        loops.setUseGlobalResources(false);
        // The server has stopped gracefully by then; nothing comes that would be worth a wait.
        loops.setShutdownQuietPeriod(Duration.ZERO);
        return loops;
    }
}

package dev.vouchsafe.telemetry;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The port of {@code management.server.port}, on which a process is asked how it is, and nothing else. Who reaches it
 * may ask: it belongs into a network of its own. Without that setting there is none; health is answered on the port of
 * the calls then, and metrics nowhere.
 */
public final class ManagementPort implements ServerWebExchangeMatcher {

    private static final String OF_CALLS = "local.server.port";
    private static final String OWN = "local.management.port";

    private static final String METRICS = "/actuator/prometheus";
    private static final ServerWebExchangeMatcher HEALTH =
            ServerWebExchangeMatchers.pathMatchers("/actuator/health/**", "/livez", "/readyz");
    private static final ServerWebExchangeMatcher ASKED = ServerWebExchangeMatchers.pathMatchers(METRICS);

    private final Environment environment;

    /** @param environment says where the process listens, once it does */
    public ManagementPort(Environment environment) {
        this.environment = environment;
    }

    /** What anybody may ask: the health, and on the management port the metrics. */
    @Override
    public Mono<MatchResult> matches(ServerWebExchange exchange) {
        return HEALTH.matches(exchange)
                .flatMap(health -> health.isMatch() || !isOn(exchange) ? Mono.just(health) : ASKED.matches(exchange));
    }

    private boolean isOn(ServerWebExchange exchange) {
        var address = exchange.getRequest().getLocalAddress();
        return address != null && isOwn(address.getPort(), port(OWN), port(OF_CALLS));
    }

    static boolean isOwn(int port, @Nullable Integer own, @Nullable Integer ofCalls) {
        return own != null && own == port && !own.equals(ofCalls);
    }

    private @Nullable Integer port(String name) {
        return environment.getProperty(name, Integer.class);
    }
}

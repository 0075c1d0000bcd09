package dev.vouchsafe.gateway;

import dev.vouchsafe.web.Acceptance;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * What the gateway answers by itself is refused to who would not accept it, before any service is asked. The services
 * see to their own.
 */
@Component
@Order(OwnAnswers.AFTER_SECURITY)
class OwnAnswers implements WebFilter {

    static final int AFTER_SECURITY = -1;
    private static final Set<String> OWN =
            Set.of(SharedClock.PATH, AllTrails.PATH, AllEvidence.EVIDENCE, AllEvidence.CHECKPOINTS, AllEvidence.KEYS);

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var path = exchange.getRequest().getPath().pathWithinApplication().value();
        return OWN.contains(path)
                ? Acceptance.filter(exchange, List.of(MediaType.APPLICATION_JSON), chain)
                : chain.filter(exchange);
    }
}

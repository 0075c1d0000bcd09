package dev.vouchsafe.gateway.limit;

import dev.vouchsafe.gateway.service.GatewayText;
import dev.vouchsafe.web.HttpProblems;
import dev.vouchsafe.web.Problem;
import dev.vouchsafe.web.ProblemAnswers;
import java.util.List;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Nothing here speaks WebSocket; an upgrade would make a connection that no bound looks at any more. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class NoUpgrade implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var asked = exchange.getRequest().getHeaders().getOrEmpty(HttpHeaders.UPGRADE);
        return asked.stream().anyMatch(NoUpgrade::namesWebSocket)
                ? ProblemAnswers.write(
                        exchange,
                        Problem.of(List.of(HttpProblems.malformed(HttpHeaders.UPGRADE, GatewayText.NO_UPGRADE))))
                : chain.filter(exchange);
    }

    private static boolean namesWebSocket(String protocols) {
        return protocols.toLowerCase(Locale.ROOT).contains("websocket");
    }
}

package dev.vouchsafe.web;

import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Refuses a call that names no host, or more than one: who stands between could take it for another's. Source: RFC
 * 9112, section 3.2.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class OneHost implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var named = exchange.getRequest().getHeaders().getOrEmpty(HttpHeaders.HOST);
        return named.size() == 1 && !named.getFirst().isBlank()
                ? chain.filter(exchange)
                : ProblemAnswers.write(
                        exchange, Problem.of(List.of(HttpProblems.malformed(HttpHeaders.HOST, WebText.ONE_HOST))));
    }
}

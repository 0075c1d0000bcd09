package dev.vouchsafe.gateway.entry;

import dev.vouchsafe.gateway.service.AllServices;
import dev.vouchsafe.web.ProblemAnswers;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * What a caller's role doesn't allow, of what the gateway answers by itself. One service is asked to refuse it, without
 * the body: so the attempt is in a trail, and in one alone.
 */
@Component
record Denials(AllServices services, ProblemAnswers problems) implements ServerAccessDeniedHandler {

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException denied) {
        var path = exchange.getRequest().getPath().pathWithinApplication().value();
        return services.at(path)
                .next()
                .flatMap(service -> services.ask(exchange.getRequest().getMethod(), service, exchange, null))
                .flatMap(answer -> {
                    if (answer.getStatusCode().is5xxServerError()
                            || HttpStatus.TOO_MANY_REQUESTS.isSameCodeAs(answer.getStatusCode())) {
                        return written(exchange.getResponse(), answer);
                    }
                    // It is denied here, whatever the service says.
                    return problems.handle(exchange, denied);
                })
                .onErrorResume(unreachable -> problems.handle(exchange, unreachable));
    }

    private static Mono<Void> written(ServerHttpResponse response, ResponseEntity<byte[]> answer) {
        response.setStatusCode(answer.getStatusCode());
        response.getHeaders().putAll(answer.getHeaders());
        return response.writeWith(Mono.justOrEmpty(answer.getBody()).map(response.bufferFactory()::wrap));
    }
}

package dev.vouchsafe.web;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/**
 * Answers every exception that reaches the edge with problem details: the known ones with theirs, any other with 500
 * and a correlation id by which its stack trace is found in the log.
 */
@Order(ProblemAnswers.BEFORE_THE_FRAMEWORKS)
public final class ProblemAnswers implements WebExceptionHandler {

    static final int BEFORE_THE_FRAMEWORKS = -2;

    private static final Logger log = LoggerFactory.getLogger(ProblemAnswers.class);

    private final List<ProblemSource> sources;

    ProblemAnswers(List<ProblemSource> sources) {
        this.sources = List.copyOf(sources);
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        return answered(exchange, error)
                // What has to be done before the answer leaves may fail; that is the answer then.
                .onErrorResume(unsent -> answered(exchange, unsent));
    }

    private Mono<Void> answered(ServerWebExchange exchange, Throwable error) {
        return exchange.getResponse().isCommitted() ? Mono.error(error) : write(exchange, problemOf(exchange, error));
    }

    /** The problem that answers an exception; logged if it is the system's fault. */
    public Problem problemOf(ServerWebExchange exchange, Throwable error) {
        var known = sources.stream()
                .flatMap(source -> source.problemOf(error).stream())
                .findFirst();
        var problem = known.orElseGet(() -> unexpected(exchange));
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            // One line: a store that is away has thousands of these, and the cause of all of them is known.
            log.warn(
                    "{} {} answered 503, correlation {}: {}",
                    exchange.getRequest().getMethod(),
                    exchange.getRequest().getPath(),
                    CorrelationId.of(exchange),
                    error.toString());
        } else if (problem.status() >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            log.error(
                    "{} {} answered {}, correlation {}",
                    exchange.getRequest().getMethod(),
                    exchange.getRequest().getPath(),
                    problem.status(),
                    CorrelationId.of(exchange),
                    error);
        }
        return problem;
    }

    /** Ends the exchange with the problem. */
    public static Mono<Void> write(ServerWebExchange exchange, Problem problem) {
        var response = exchange.getResponse();
        response.setStatusCode(HttpStatusCode.valueOf(problem.status()));
        var language = AskedLanguage.of(exchange);
        problem.addTo(response.getHeaders());
        AskedLanguage.note(response.getHeaders(), language);
        var body = problem.body(language);
        AnsweredCodes.note(exchange, body);
        return response.writeWith(Mono.fromSupplier(
                () -> response.bufferFactory().wrap(HttpJson.mapper().writeValueAsBytes(body))));
    }

    private static Problem unexpected(ServerWebExchange exchange) {
        return Problem.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal-error",
                WebText.UNEXPECTED.with("correlationId", CorrelationId.of(exchange)));
    }
}

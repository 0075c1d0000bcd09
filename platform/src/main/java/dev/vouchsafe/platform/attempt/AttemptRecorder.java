package dev.vouchsafe.platform.attempt;

import dev.vouchsafe.platform.http.access.KnownCall;
import dev.vouchsafe.platform.http.access.KnownCallStep;
import dev.vouchsafe.platform.log.StorePulse;
import dev.vouchsafe.platform.log.StoreSilent;
import dev.vouchsafe.web.PartOfCall;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Lets no answer leave before its attempts are written, and no caller go on that has caused too many of them. Where an
 * answer can't be written down the caller hears 503 in its place.
 *
 * @param store an answer that waits for it while it is away ends soon
 * @param refusals how many calls of a caller, or members of its calls, may be refused
 * @param reads how many reads a caller may cause that are attempts
 * @param texts what becomes of the caller's own words
 * @param parts tells a read that another service records, or this one did
 * @param refused counts what is refused
 */
record AttemptRecorder(
        AttemptWriter writer,
        StorePulse store,
        CallerBound refusals,
        CallerBound reads,
        WithheldText texts,
        PartOfCall parts,
        RefusalMeter refused)
        implements KnownCallStep {

    @Override
    public Mono<Void> begin(ServerWebExchange exchange, KnownCall call) {
        var caller = call.caller().subject();
        var tooMany = Stream.of(refusals, reads)
                .map(bound -> bound.wait(caller))
                .filter(wait -> !wait.isZero())
                .findFirst();
        if (tooMany.isPresent()) {
            return Mono.error(new TooManyAttempts(tooMany.get()));
        }
        if (!isRecordedElsewhere(exchange.getRequest())) {
            exchange.getResponse().beforeCommit(() -> record(exchange, call));
        }
        return Mono.empty();
    }

    private boolean isRecordedElsewhere(ServerHttpRequest request) {
        return HttpMethod.GET.equals(request.getMethod()) && parts.isMarked(request.getHeaders());
    }

    private Mono<Void> record(ServerWebExchange exchange, KnownCall call) {
        var status = Objects.requireNonNullElse(exchange.getResponse().getStatusCode(), HttpStatus.OK);
        var attempts = new AnsweredCall(exchange, call, status, texts).attempts();
        if (attempts.isEmpty()) {
            return Mono.empty();
        }
        attempts.forEach(refused::count);
        var bound = attempts.getFirst().kind().isRead() ? reads : refusals;
        bound.caused(call.caller().subject(), attempts.size());
        // Who goes away doesn't take back what was tried.
        return store.whileItAnswers(Mono.fromFuture(writer.write(attempts), true), () -> false)
                .onErrorMap(StoreSilent.class, UnwrittenAttempt::new);
    }
}

package dev.vouchsafe.platform.http;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.decision.Outcome;
import dev.vouchsafe.platform.log.Cause;
import dev.vouchsafe.web.CorrelationId;
import dev.vouchsafe.web.Problem;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The order of every change: form of the body, form of the headers, what is known of the key, the command, the answer.
 */
final class ServedChanges implements Changes {

    /** What was asked, with everything about it that has to do with HTTP settled. */
    private record QueryValues<B>(
            Call<B> call,
            @Nullable String key,
            Fingerprint fingerprint,
            @Nullable String recorded,
            String correlationId) {

        /** @param step tells the commands of one call apart; null if there is one */
        Cause cause(@Nullable Integer step) {
            var id = key == null || step == null ? key : key + " " + step;
            var roles = call.caller().roles().stream().map(Role::claim).sorted().toList();
            return new Cause(id, Cause.Kind.CALL, call.caller().subject(), roles, correlationId, recorded);
        }
    }

    private final Commands commands;
    private final InstantSource clock;
    private final RequestBodies bodies;
    private final OncePerKey once;
    private final DigestKeying blinding;
    private final OffTheEventLoop threads;

    ServedChanges(
            Commands commands,
            InstantSource clock,
            RequestBodies bodies,
            OncePerKey once,
            DigestKeying blinding,
            OffTheEventLoop threads) {
        this.commands = commands;
        this.clock = clock;
        this.bodies = bodies;
        this.once = once;
        this.blinding = blinding;
        this.threads = threads;
    }

    @Override
    public <B> Mono<ResponseEntity<JsonNode>> change(
            ServerWebExchange exchange,
            @Nullable String schema,
            Class<B> type,
            Function<Call<B>, Object> command,
            Function<Outcome.Done, Answer> answer) {
        return serve(
                exchange,
                schema,
                type,
                asked -> answered(asked, () -> command.apply(asked.call()), made -> switch (commands.send(
                        made, asked.cause(null), asked.call().precondition())) {
                    case Outcome.Done done -> StoredAnswer.of(answer.apply(done));
                    case Outcome.Refused refused when refused.isKeyReused() -> throw new KeyReused();
                    case Outcome.Refused refused -> StoredAnswer.of(Problem.of(refused.violations()));
                    case Outcome.Stale stale -> throw new StaleVersion();
                }));
    }

    @Override
    public <B, C> Mono<ResponseEntity<JsonNode>> changeEach(
            ServerWebExchange exchange,
            @Nullable String schema,
            Class<B> type,
            Function<Call<B>, List<C>> each,
            BiPredicate<C, Outcome.Done> isOf,
            Function<List<Outcome>, Answer> answer) {
        return serve(
                exchange,
                schema,
                type,
                asked -> answered(asked, () -> each.apply(asked.call()), made -> {
                    var outcomes = new ArrayList<Outcome>();
                    for (C command : made) {
                        var sent = commands.send(
                                command,
                                asked.cause(outcomes.size()),
                                asked.call().precondition());
                        var outcome = sent instanceof Outcome.Done done && done.repeated() && !isOf.test(command, done)
                                ? Outcome.Refused.idempotencyKeyReused()
                                : sent;
                        // Once something was done the caller must hear of it: then this command alone is refused.
                        if (outcome instanceof Outcome.Refused refused
                                && refused.isKeyReused()
                                && outcomes.stream().noneMatch(Outcome.Done.class::isInstance)) {
                            throw new KeyReused();
                        }
                        outcomes.add(outcome);
                    }
                    if (outcomes.stream().allMatch(Outcome.Stale.class::isInstance)) {
                        throw new StaleVersion();
                    }
                    return StoredAnswer.of(answer.apply(List.copyOf(outcomes)));
                }));
    }

    @Override
    public <B> Mono<ResponseEntity<JsonNode>> effect(
            ServerWebExchange exchange, @Nullable String schema, Class<B> type, Function<Call<B>, Effect> effect) {
        return serve(
                exchange,
                schema,
                type,
                asked -> answered(asked, asked::call, call -> {
                    try {
                        return StoredAnswer.of(effect.apply(call));
                    } catch (Refusal refused) {
                        return StoredAnswer.of(Problem.of(refused.violations()));
                    }
                }));
    }

    private <B> Mono<ResponseEntity<JsonNode>> serve(
            ServerWebExchange exchange, @Nullable String schema, Class<B> type, Function<QueryValues<B>, StoredAnswer> serve) {
        return Callers.of(exchange)
                .zipWith(bodies.bytes(exchange, type))
                .flatMap(call -> threads.call(
                        exchange,
                        () -> serve.apply(asked(exchange, call.getT1(), call.getT2(), schema, type))
                                .entity()));
    }

    private <B, C> StoredAnswer answered(QueryValues<B> asked, Supplier<C> prepare, Function<C, StoredAnswer> send) {
        if (asked.key() == null) {
            return send.apply(prepare.get());
        }
        if (asked.call().body() instanceof byte[]) {
            // It keeps the bytes that it is given: not twice for a copy of the call.
            return once.answer(asked.key(), asked.fingerprint(), prepare, send);
        }
        // Who may not make the call, or makes it in no form, hears so whatever is known of the key.
        var prepared = prepare.get();
        return once.answer(asked.key(), asked.fingerprint(), () -> prepared, send);
    }

    private <B> QueryValues<B> asked(
            ServerWebExchange exchange, Caller caller, byte[] bytes, @Nullable String schema, Class<B> type) {
        var now = clock.instant();
        boolean upload = type == byte[].class;
        var json = upload ? MissingNode.getInstance() : bodies.json(exchange, bytes);
        B body = upload ? type.cast(bytes) : bodies.bound(json, schema, type);
        var request = exchange.getRequest();
        var fingerprint = upload ? Fingerprint.of(request, bytes, blinding) : Fingerprint.of(request, json, blinding);
        var key = CallKey.of(caller, request.getHeaders());
        // The log keeps it for ever, also when the person is erased whom the call named.
        var recorded = key == null
                ? null
                : upload
                        ? fingerprint.kept()
                        : Fingerprint.of(request, bodies.withoutPersons(json, schema), blinding)
                                .kept();
        var headers = request.getHeaders();
        return new QueryValues<>(
                new Call<>(caller, body, now, EntityTags.precondition(headers), EntityTags.ofPart(headers), key),
                key,
                fingerprint,
                recorded,
                CorrelationId.of(exchange));
    }
}

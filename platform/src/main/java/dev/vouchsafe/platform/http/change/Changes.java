package dev.vouchsafe.platform.http.change;

import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.decision.Outcome;
import dev.vouchsafe.platform.http.BlockingCalls;
import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.platform.http.Refusal;
import dev.vouchsafe.platform.http.StaleVersion;
import dev.vouchsafe.platform.http.access.Caller;
import dev.vouchsafe.platform.http.support.SupportContacts;
import dev.vouchsafe.platform.log.Cause;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Serves every call that changes something, in this order: form of the body, form of the headers, what is known of the
 * {@code Idempotency-Key}, the command with its {@code If-Match}, the answer. All of it off the event loop.
 */
public final class Changes {

    private final Commands commands;
    private final ReceivedCall.Reader calls;
    private final OncePerKey once;
    private final SupportContacts contacts;
    private final BlockingCalls threads;

    Changes(
            Commands commands,
            ReceivedCall.Reader calls,
            OncePerKey once,
            SupportContacts contacts,
            BlockingCalls threads) {
        this.commands = commands;
        this.calls = calls;
        this.once = once;
        this.contacts = contacts;
        this.threads = threads;
    }

    /**
     * One command for one call.
     *
     * @param command makes the command; may throw {@link Malformed} and {@link Refusal}
     * @param answer makes the answer from the command and the outcome's position, the same for a repeated call
     */
    public <B, C> Mono<ResponseEntity<JsonNode>> change(
            ServerWebExchange exchange,
            BodyForm<B> form,
            Function<Call<B>, C> command,
            BiFunction<C, Outcome.Done, Answer> answer) {
        return serve(
                exchange,
                form,
                command,
                (received, made) -> answer(send(made, received.cause(), received), received, made, answer));
    }

    /** What one command's outcome is answered with. */
    private <C> StoredAnswer answer(
            Outcome outcome, ReceivedCall<?> received, C made, BiFunction<C, Outcome.Done, Answer> answer) {
        return switch (outcome) {
            case Outcome.Done done -> StoredAnswer.of(answer.apply(made, done), received.language());
            case Outcome.Refused refused when refused.isKeyReused() -> throw new KeyReused();
            case Outcome.Refused refused ->
                StoredAnswer.of(contacts.problem(refused.violations(), received.caller()), received.language());
            case Outcome.Stale stale -> throw new StaleVersion();
        };
    }

    /**
     * One command for one call that brings bytes, which are kept as they come. Whether they are wanted is asked before
     * the first is read, and what is refused then keeps none.
     *
     * @param answer makes the answer from the command and the outcome's position, the same for a repeated call
     */
    public <K, C> Mono<ResponseEntity<JsonNode>> upload(
            ServerWebExchange exchange, Upload<K, C> upload, BiFunction<C, Outcome.Done, Answer> answer) {
        return Caller.of(exchange)
                .flatMap(caller -> threads.call(exchange, () -> {
                    var given = new UploadCall<>(exchange, upload, calls, once, contacts)
                            .answer(
                                    caller,
                                    (received, made) -> send(made, received.cause(), received),
                                    (outcome, received, made) -> answer(outcome, received, made, answer));
                    given.note(exchange);
                    return given.entity();
                }));
    }

    /**
     * Several commands for one call, sent one after the other: each is decided by itself, under a cause id of its own
     * if the call has a key. {@code If-Match} is asked of each: a list has the versions of all. If none of them holds,
     * the call is stale; else those alone, which then are among the outcomes.
     *
     * @param isOf whether what was recorded is what the command asks for. What was done before under its key and is not
     *     was another command's, from before calls left in the log what they asked for: the key was used for something
     *     else
     * @param answer makes the answer from the commands and their outcomes, in the same order
     */
    public <B, C> Mono<ResponseEntity<JsonNode>> changeEach(
            ServerWebExchange exchange,
            BodyForm<B> form,
            Function<Call<B>, List<C>> each,
            BiPredicate<C, Outcome.Done> isOf,
            BiFunction<List<C>, List<Outcome>, Answer> answer) {
        return serve(
                exchange,
                form,
                each,
                (received, made) ->
                        StoredAnswer.of(answer.apply(made, sendEach(received, made, isOf)), received.language()));
    }

    /**
     * Something for one call that no command does, since it is no event of the domain. What was answered to a key is
     * answered again; should a crash come between, the effect is asked for again and may find that it has happened.
     *
     * @param effect may throw {@link Refusal}
     */
    public <B> Mono<ResponseEntity<JsonNode>> effect(
            ServerWebExchange exchange, BodyForm<B> form, Function<Call<B>, Answer> effect) {
        return serve(exchange, form, call -> call, (received, call) -> {
            try {
                return StoredAnswer.of(
                        contacts.answering(received.caller(), () -> effect.apply(call)), received.language());
            } catch (Refusal refused) {
                return StoredAnswer.of(refused.problem(), received.language());
            }
        });
    }

    private <B, C> Mono<ResponseEntity<JsonNode>> serve(
            ServerWebExchange exchange,
            BodyForm<B> form,
            Function<Call<B>, C> prepare,
            BiFunction<ReceivedCall<B>, C, StoredAnswer> send) {
        return Caller.of(exchange)
                .zipWith(calls.bodies().bytes(exchange, form))
                .flatMap(read -> threads.call(exchange, () -> {
                    var received = calls.read(exchange, read.getT1(), read.getT2(), form);
                    var answer = answered(
                            received, call -> contacts.answering(call.caller(), () -> prepare.apply(call)), send);
                    answer.note(exchange);
                    return answer.entity();
                }));
    }

    private <B, C> StoredAnswer answered(
            ReceivedCall<B> received, Function<Call<B>, C> prepare, BiFunction<ReceivedCall<B>, C, StoredAnswer> send) {
        var call = received.call();
        if (call.body() instanceof byte[] && received.hasKey()) {
            // It keeps the bytes that it is given: not twice for a copy of the call.
            return once.answer(received, () -> prepare.apply(call), send);
        }
        // Who may not make the call, or makes it in no form, hears so whatever is known of the key.
        var prepared = prepare.apply(call);
        Supplier<C> command = () -> prepared;
        return received.hasKey() ? once.answer(received, command, send) : send.apply(received, prepared);
    }

    private Outcome send(Object command, Cause cause, ReceivedCall<?> received) {
        return commands.send(command, cause, received.call().precondition());
    }

    private <C> List<Outcome> sendEach(ReceivedCall<?> received, List<C> made, BiPredicate<C, Outcome.Done> isOf) {
        var outcomes = new ArrayList<Outcome>();
        for (C command : made) {
            var sent = send(command, received.cause(outcomes.size()), received);
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
        return List.copyOf(outcomes);
    }
}

package dev.vouchsafe.platform.http;

import dev.vouchsafe.platform.decision.Outcome;
import dev.vouchsafe.platform.decision.PartTags;
import dev.vouchsafe.platform.decision.Precondition;
import java.time.Instant;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Serves every call that changes something: checks the body's form, honours {@code Idempotency-Key} and
 * {@code If-Match}, sends the command off the event loop, and answers with the result or with problem details.
 */
public interface Changes {

    /**
     * A call whose body has been read.
     *
     * @param body the body in its class
     * @param now the service's time when the call came in: the command's time
     * @param precondition what it asks of the resource; the decision looks at it
     * @param tags what it asks of a part of the resource that has entity tags of its own
     * @param causeId under which the log knows it once it had its effect; null without {@code Idempotency-Key}
     */
    record Call<B>(Caller caller, B body, Instant now, Precondition precondition, PartTags tags, @Nullable String causeId) {

        public Call(Caller caller, B body, Instant now) {
            this(caller, body, now, Precondition.NONE, PartTags.NONE, null);
        }

        /** For what has to be known before there is a command. Without it the decision says so. */
        public void demand(boolean holds) {
            if (!holds) {
                throw new StaleVersion();
            }
        }
    }

    /**
     * What is answered after a change.
     *
     * @param body null for none
     * @param resource what the path shows now, which the ETag is of; null for no ETag
     */
    record Answer(int status, @Nullable Object body, @Nullable Resource resource) {

        /** The answer shows the resource itself. */
        public static Answer of(int status, Resource resource) {
            return new Answer(status, resource.body(), resource);
        }
    }

    /**
     * What is answered to a call that changed something outside the log. {@code location} is where it can be looked at;
     * null for nowhere.
     */
    record Effect(int status, @Nullable Object body, @Nullable String location) {}

    /**
     * Something for one call that no command does, since it is no fact of the domain. What was answered to a key is
     * answered again; should a crash come between, the effect is asked for again and may find that it has happened.
     *
     * @param effect may throw {@link Refusal}
     */
    <B> Mono<ResponseEntity<JsonNode>> effect(
            ServerWebExchange exchange, @Nullable String schema, Class<B> type, Function<Call<B>, Effect> effect);

    /**
     * One command for one call.
     *
     * @param schema the form of the body: classpath resource {@code schemas/http/<schema>.json}; null for a call
     *     without a body (then {@code Void.class}; an object that is sent all the same is left alone) or with any
     * @param type the class of the body; its compact constructor may throw {@link Malformed} for what a schema can't
     *     say. {@code byte[].class} without a schema takes the body's bytes as they are: an upload
     * @param command makes the command; may throw {@link Malformed} and {@link Refusal}
     * @param answer makes the answer from the outcome's position, the same for a repeated call
     */
    <B> Mono<ResponseEntity<JsonNode>> change(
            ServerWebExchange exchange,
            @Nullable String schema,
            Class<B> type,
            Function<Call<B>, Object> command,
            Function<Outcome.Done, Answer> answer);

    /**
     * Several commands for one call, sent one after the other: each is decided by itself, under a cause id of its own
     * if the call has a key. {@code If-Match} is asked of each: a list has the versions of all. If none of them holds,
     * the call is stale; else those alone, which then are among the outcomes.
     *
     * @param isOf whether what was recorded is what the command asks for. What was done before under its key and is not
     *     was another command's, from before calls left in the log what they asked for: the key was used for something
     *     else
     * @param answer makes the answer from the outcomes, in the order of the commands
     */
    <B, C> Mono<ResponseEntity<JsonNode>> changeEach(
            ServerWebExchange exchange,
            @Nullable String schema,
            Class<B> type,
            Function<Call<B>, List<C>> commands,
            BiPredicate<C, Outcome.Done> isOf,
            Function<List<Outcome>, Answer> answer);
}

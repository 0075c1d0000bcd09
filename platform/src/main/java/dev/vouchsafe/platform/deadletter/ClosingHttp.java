package dev.vouchsafe.platform.deadletter;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.platform.deadletter.LetterEvent.LetterDismissed;
import dev.vouchsafe.platform.deadletter.LetterEvent.LetterReplayed;
import dev.vouchsafe.platform.decision.Outcome;
import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.platform.http.Refusal;
import dev.vouchsafe.platform.http.Resource;
import dev.vouchsafe.platform.http.access.AccessRule;
import dev.vouchsafe.platform.http.access.AccessRules;
import dev.vouchsafe.platform.http.change.Answer;
import dev.vouchsafe.platform.http.change.BodyForm;
import dev.vouchsafe.platform.http.change.Call;
import dev.vouchsafe.platform.http.change.ChangedState;
import dev.vouchsafe.platform.http.change.Changes;
import dev.vouchsafe.platform.http.read.Reads;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.text.PlatformText;
import org.apache.kafka.common.KafkaException;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * One dead letter, for the operator: look at it, have it sent again, dismiss it.
 *
 * @param mostBytes how long a value may be to be read
 */
@RestController
record ClosingHttp(
        DeadLetterIndex letters,
        CorrectedValues corrected,
        LogReader log,
        Changes changes,
        Reads reads,
        long mostBytes) {

    private static final String ONE = DeadLetterHttp.PATH + "/{id}";
    private static final String REPLAY = ONE + "/replay";
    private static final String DISMISSAL = ONE + "/dismissal";

    static AccessRules access() {
        return AccessRules.of(
                AccessRule.allow(HttpMethod.GET, ONE, Role.OPERATOR, Role.AUDITOR)
                        .ofTenantsThings(),
                AccessRule.allow(HttpMethod.POST, REPLAY, Role.OPERATOR),
                AccessRule.allow(HttpMethod.POST, DISMISSAL, Role.OPERATOR));
    }

    @GetMapping(ONE)
    Mono<ResponseEntity<JsonNode>> one(@PathVariable String id, ServerWebExchange exchange) {
        return reads.answer(exchange, query -> {
            var letter = known(id);
            var state = log.stateOf(LetterStreams.letter(id));
            return Resource.of(DeadLetterView.of(letter, new LetterClosings(log).of(id)), state);
        });
    }

    @PostMapping(REPLAY)
    Mono<ResponseEntity<JsonNode>> replay(@PathVariable String id, ServerWebExchange exchange) {
        return changes.change(
                exchange,
                BodyForm.json("dead-letter-replay", ReplayBody.class),
                call -> replayed(known(id), call),
                this::closed);
    }

    @PostMapping(DISMISSAL)
    Mono<ResponseEntity<JsonNode>> dismiss(@PathVariable String id, ServerWebExchange exchange) {
        return changes.change(
                exchange,
                BodyForm.json("dead-letter-dismissal", DismissalBody.class),
                call -> {
                    var topic = known(id).origin().topic();
                    var reason = call.body().reason();
                    return new CloseLetter(new LetterDismissed(id, topic, reason, call.now()), 0, mostBytes);
                },
                this::closed);
    }

    private CloseLetter replayed(DeadLetter letter, Call<ReplayBody> call) {
        var topic = letter.origin().topic();
        var reason = call.body().reason();
        var value = call.body().corrected();
        // Of a letter that is closed nothing is asked or kept any more.
        boolean isOpen = log.stateOf(LetterStreams.letter(letter.id())).state().isEmpty();
        if (isOpen && isLost(letter)) {
            throw new Refusal(Violation.of(Code.WRONG_STATE, PlatformText.LETTER_GONE));
        }
        if (value == null) {
            return new CloseLetter(
                    new LetterReplayed(letter.id(), topic, reason, null, call.now()), letter.bytes(), mostBytes);
        }
        if (value.length > mostBytes) {
            throw new Malformed(
                    "value",
                    PlatformText.VALUE_TOO_LONG.with("bytes", value.length).with("mostBytes", mostBytes));
        }
        // Before the event that needs it.
        if (isOpen) {
            corrected.keep(letter.id(), value);
        }
        return new CloseLetter(
                new LetterReplayed(letter.id(), topic, reason, corrected.digest(value), call.now()),
                value.length,
                mostBytes);
    }

    /** While the broker can't be asked the message is taken to be there: it is sent when the broker is back. */
    private boolean isLost(DeadLetter letter) {
        try {
            return letters.message(letter).isEmpty();
        } catch (KafkaException away) {
            return false;
        }
    }

    private Answer closed(CloseLetter command, Outcome.Done done) {
        var id = command.closing().letter();
        var state = ChangedState.of(log, LetterStreams.letter(id), done);
        return Answer.of(200, Resource.of(DeadLetterView.of(known(id), new LetterClosings(log).of(id)), state));
    }

    private DeadLetter known(String id) {
        return letters.find(id)
                .orElseThrow(() -> new Refusal(Violation.of(Code.NOT_FOUND, PlatformText.NO_SUCH_LETTER)));
    }
}

package dev.vouchsafe.notification.contact;

import dev.vouchsafe.contracts.access.OpenRoutes;
import dev.vouchsafe.notification.stream.NotificationStreams;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.decision.Outcome;
import dev.vouchsafe.platform.http.BlockingCalls;
import dev.vouchsafe.platform.http.Refusal;
import dev.vouchsafe.platform.http.change.BodyForm;
import dev.vouchsafe.platform.http.change.RequestBodies;
import dev.vouchsafe.platform.log.Cause;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.time.ServiceClock;
import dev.vouchsafe.web.CorrelationId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * What the owner of an address says by a link of a mail to it. Whoever has the link may say it: there is no token of a
 * caller, and to say it again changes nothing.
 */
@RestController
record ContactLinksHttp(
        BlockingCalls threads,
        RequestBodies bodies,
        Commands commands,
        LogReader log,
        ServiceClock clock,
        ContactTokens tokens,
        ContactAddresses addresses) {

    private static final BodyForm<TokenBody> BODY = BodyForm.json("contact-token", TokenBody.class);

    /** @param email shortened, so that a link that was passed on tells no address */
    record Answered(String email) {}

    @PostMapping(OpenRoutes.CONFIRMATIONS)
    Mono<Answered> confirm(ServerWebExchange exchange) {
        return answer(exchange, true, tokens::confirmed);
    }

    @PostMapping(OpenRoutes.UNSUBSCRIPTIONS)
    Mono<Answered> end(ServerWebExchange exchange) {
        return answer(exchange, false, tokens::ended);
    }

    private Mono<Answered> answer(
            ServerWebExchange exchange, boolean confirms, Function<String, Optional<String>> contactOf) {
        return bodies.bytes(exchange, BODY)
                .flatMap(bytes -> threads.call(exchange, () -> {
                    var body = bodies.bound(bodies.content(exchange, bytes, BODY), BODY);
                    var contactId = contactOf
                            .apply(body.token())
                            .orElseThrow(() -> new Refusal(ContactDecision.tokenUnknown()));
                    return said(contactId, confirms, CorrelationId.of(exchange));
                }));
    }

    private Answered said(String contactId, boolean confirms, String correlationId) {
        var cause = new Cause(null, Cause.Kind.CALL, "contact:" + contactId, List.of(), correlationId);
        var outcome = commands.send(new AnswerForContact(contactId, confirms, clock.instant()), cause);
        if (outcome instanceof Outcome.Refused) {
            throw new Refusal(ContactDecision.tokenUnknown());
        }
        return log.stateOf(NotificationStreams.ownerOf(contactId))
                .state()
                .flatMap(partner -> log.stateOf(NotificationStreams.contacts(partner))
                        .state()
                        .find(contactId))
                .flatMap(held -> addresses.shortened(held.contact()))
                .map(Answered::new)
                .orElseThrow(() -> new Refusal(ContactDecision.tokenUnknown()));
    }
}

package dev.vouchsafe.notification.contact;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Rule;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.notification.domain.Contacts;
import dev.vouchsafe.notification.domain.NotificationText;
import dev.vouchsafe.notification.stream.NotificationStreams;
import dev.vouchsafe.platform.http.Refusal;
import dev.vouchsafe.platform.http.Resource;
import dev.vouchsafe.platform.http.access.Caller;
import dev.vouchsafe.platform.http.change.Answer;
import dev.vouchsafe.platform.http.change.BodyForm;
import dev.vouchsafe.platform.http.change.ChangedState;
import dev.vouchsafe.platform.http.change.Changes;
import dev.vouchsafe.platform.http.read.Reads;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.Sourced;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** A partner's contacts. Another partner's are answered as if there were no such partner. */
@RestController
record ContactsHttp(Changes changes, Reads reads, LogReader log, ContactAddresses addresses) {

    private static final String PATH = "/api/partners/{partnerId}/contacts";

    @PutMapping(PATH)
    Mono<ResponseEntity<JsonNode>> register(@PathVariable PartnerId partnerId, ServerWebExchange exchange) {
        return changes.change(
                exchange,
                BodyForm.json("partner-contacts", ContactsBody.class),
                call -> {
                    demandOwn(call.caller(), partnerId);
                    return call.body().command(partnerId, addresses, call.now());
                },
                (command, done) ->
                        Answer.of(200, shown(ChangedState.of(log, NotificationStreams.contacts(partnerId), done))));
    }

    @GetMapping(PATH)
    Mono<ResponseEntity<JsonNode>> contacts(@PathVariable PartnerId partnerId, ServerWebExchange exchange) {
        return reads.answer(exchange, query -> {
            demandOwn(query.caller(), partnerId);
            return shown(log.stateOf(NotificationStreams.contacts(partnerId)));
        });
    }

    private Resource shown(Sourced<Contacts> contacts) {
        return Resource.of(ContactsView.of(contacts.state(), addresses), contacts);
    }

    private static void demandOwn(Caller caller, PartnerId partnerId) {
        if (!caller.actsFor(partnerId)) {
            throw new Refusal(notFound(partnerId));
        }
    }

    /** There is no such partner that the caller may know of. */
    @Rule("not-found")
    private static Violation notFound(PartnerId partnerId) {
        return Violation.of(Code.NOT_FOUND, NotificationText.NO_SUCH_PARTNER.with("partnerId", partnerId))
                .with("partnerId", partnerId);
    }
}

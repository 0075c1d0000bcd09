package dev.vouchsafe.payment.registration;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Rule;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.payment.domain.Payee;
import dev.vouchsafe.payment.stream.PaymentStreams;
import dev.vouchsafe.payment.view.KnownRequests;
import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.platform.http.Refusal;
import dev.vouchsafe.platform.http.Resource;
import dev.vouchsafe.platform.http.access.Caller;
import dev.vouchsafe.platform.http.change.Answer;
import dev.vouchsafe.platform.http.change.BodyForm;
import dev.vouchsafe.platform.http.change.ChangedState;
import dev.vouchsafe.platform.http.change.Changes;
import dev.vouchsafe.platform.http.read.AsOf;
import dev.vouchsafe.platform.http.read.Reads;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.Sourced;
import dev.vouchsafe.program.Programs;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** A partner's registration for payment. Another partner's is answered as if there were no such partner. */
@RestController
class RegistrationHttp {

    private static final String PATH = "/api/payment-registrations/{partnerId}";

    private final Changes changes;
    private final Reads reads;
    private final LogReader log;
    private final Programs programs;
    private final RegistrationHistory histories;

    RegistrationHttp(Changes changes, Reads reads, LogReader log, Programs programs, RegistrationHistory histories) {
        this.changes = changes;
        this.reads = reads;
        this.log = log;
        this.programs = programs;
        this.histories = histories;
    }

    @PutMapping(PATH)
    Mono<ResponseEntity<JsonNode>> register(@PathVariable PartnerId partnerId, ServerWebExchange exchange) {
        return changes.change(
                exchange,
                BodyForm.json("payment-registration", RegistrationBody.class),
                call -> {
                    var caller = call.caller().partner();
                    var command =
                            call.body().command(partnerId, programs.standard().id(), call.now());
                    if (programs.byId(command.program()).isEmpty()) {
                        throw new Malformed("program", "is not a program.");
                    }
                    if (!caller.equals(partnerId)) {
                        throw new Refusal(notFound(partnerId));
                    }
                    return command;
                },
                (command, done) -> {
                    var payee = ChangedState.of(log, PaymentStreams.payee(partnerId), done);
                    return Answer.of(200, Resource.of(RegistrationView.of(partnerId, payee.state()), payee));
                });
    }

    @GetMapping(PATH)
    Mono<ResponseEntity<JsonNode>> registration(@PathVariable PartnerId partnerId, ServerWebExchange exchange) {
        return reads.answer(exchange, query -> {
            var payee = find(query.caller(), partnerId, query.asOf());
            var whole = RegistrationView.of(partnerId, payee.state());
            return Resource.of(seesAccounts(query.caller(), partnerId) ? whole : whole.masked(), payee);
        });
    }

    /**
     * Who registered, when, and with which accounts; and what let the partner register: its locations and its first
     * redeemed voucher.
     */
    @GetMapping(PATH + "/history")
    Mono<ResponseEntity<JsonNode>> history(@PathVariable PartnerId partnerId, ServerWebExchange exchange) {
        return reads.answer(exchange, query -> {
            var payee = find(query.caller(), partnerId, query.asOf());
            return Resource.of(
                    histories.of(partnerId, payee.position(), query.caller(), seesAccounts(query.caller(), partnerId)));
        });
    }

    private Sourced<Payee> find(Caller caller, PartnerId partnerId, AsOf asOf) {
        var payee = asOf.state(log, PaymentStreams.payee(partnerId));
        if (!KnownRequests.seesAll(caller) && !caller.actsFor(partnerId)
                || payee.state().registrations().isEmpty()) {
            throw new Refusal(notFound(partnerId));
        }
        return payee;
    }

    /** Who is paid and who pays need the numbers; who looks whether all was done rightly doesn't. */
    private static boolean seesAccounts(Caller caller, PartnerId partnerId) {
        return caller.has(Role.PAYMENTS_OFFICER) || caller.actsFor(partnerId);
    }

    @Rule("not-found")
    private static Violation notFound(PartnerId partnerId) {
        return Violation.of(Code.NOT_FOUND, "There is no registration of a partner %s.".formatted(partnerId))
                .with("partnerId", partnerId);
    }
}

package dev.vouchsafe.payment.registration;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.payment.domain.Payee;
import dev.vouchsafe.payment.domain.PaymentRegistered;
import dev.vouchsafe.payment.stream.PaymentStreams;
import dev.vouchsafe.platform.http.AsOf;
import dev.vouchsafe.platform.http.Caller;
import dev.vouchsafe.platform.http.Changes;
import dev.vouchsafe.platform.http.KeyReused;
import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.platform.http.QueryParameters;
import dev.vouchsafe.platform.http.Reads;
import dev.vouchsafe.platform.http.Refusal;
import dev.vouchsafe.platform.http.Resource;
import dev.vouchsafe.platform.log.EventLog;
import dev.vouchsafe.platform.log.Sourced;
import dev.vouchsafe.program.Programs;
import java.util.List;
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

    /** What is answered: the registration in each program. */
    record Shown(String partnerId, List<PaymentRegistered> registrations) {
    }

    private final Changes changes;
    private final Reads reads;
    private final EventLog log;
    private final Programs programs;

    RegistrationHttp(Changes changes, Reads reads, EventLog log, Programs programs) {
        this.changes = changes;
        this.reads = reads;
        this.log = log;
        this.programs = programs;
    }

    @PutMapping(PATH)
    Mono<ResponseEntity<JsonNode>> register(@PathVariable String partnerId, ServerWebExchange exchange) {
        return changes.change(exchange, "payment-registration", RegistrationBody.class, call -> {
            var caller = call.caller().partner();
            var command = call.body().command(partnerId, programs.standard().id(), call.now());
            if (programs.byId(command.program()).isEmpty()) {
                throw new Malformed("program", "is not a program.");
            }
            if (!caller.equals(partnerId)) {
                throw new Refusal(notFound(partnerId));
            }
            return command;
        }, done -> {
            var payee = log.stateUpTo(PaymentStreams.payee(partnerId), done.position());
            KeyReused.unlessIn(payee.position(), done);
            return Changes.Answer.of(200, Resource.of(shown(partnerId, payee), payee));
        });
    }

    @GetMapping(PATH)
    Mono<ResponseEntity<JsonNode>> registration(@PathVariable String partnerId, ServerWebExchange exchange) {
        return reads.answer(exchange, caller -> {
            var payee = AsOf.by(QueryParameters.of(exchange)).state(log, PaymentStreams.payee(partnerId));
            if (!mayKnow(caller, partnerId) || payee.state().registrations().isEmpty()) {
                throw new Refusal(notFound(partnerId));
            }
            return Resource.of(shown(partnerId, payee), payee);
        });
    }

    private static boolean mayKnow(Caller caller, String partnerId) {
        return caller.hasAny(Role.PAYMENTS_OFFICER, Role.AUDITOR) || caller.actsFor(partnerId);
    }

    private static Shown shown(String partnerId, Sourced<Payee> payee) {
        return new Shown(partnerId, List.copyOf(payee.state().registrations().values()));
    }

    private static Violation notFound(String partnerId) {
        return Violation.of(Code.NOT_FOUND, "There is no registration of a partner %s.".formatted(partnerId)).with("partnerId", partnerId);
    }
}

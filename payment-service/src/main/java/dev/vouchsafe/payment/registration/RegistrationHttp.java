package dev.vouchsafe.payment.registration;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.payment.account.AccountNumbers;
import dev.vouchsafe.payment.domain.Payee;
import dev.vouchsafe.payment.domain.PaymentText;
import dev.vouchsafe.payment.stream.PaymentStreams;
import dev.vouchsafe.payment.view.RegistrationView;
import dev.vouchsafe.payment.view.VisibleRegistrations;
import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.platform.http.Refusal;
import dev.vouchsafe.platform.http.Resource;
import dev.vouchsafe.platform.http.change.Answer;
import dev.vouchsafe.platform.http.change.BodyForm;
import dev.vouchsafe.platform.http.change.ChangedState;
import dev.vouchsafe.platform.http.change.Changes;
import dev.vouchsafe.platform.http.read.Reads;
import dev.vouchsafe.platform.log.LogReader;
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
record RegistrationHttp(
        Changes changes,
        Reads reads,
        LogReader log,
        Programs programs,
        VisibleRegistrations registrations,
        AccountNumbers numbers) {

    private static final String PATH = "/api/payment-registrations/{partnerId}";

    @PutMapping(PATH)
    Mono<ResponseEntity<JsonNode>> register(@PathVariable PartnerId partnerId, ServerWebExchange exchange) {
        return changes.change(
                exchange,
                BodyForm.json("payment-registration", RegistrationBody.class),
                call -> {
                    var caller = call.caller().partner();
                    var standard = programs.standard().id();
                    call.body().numbers(); // a malformed one is said first
                    if (programs.byId(call.body().program(standard)).isEmpty()) {
                        throw new Malformed("program", PaymentText.NO_PROGRAM);
                    }
                    if (!caller.equals(partnerId)) {
                        throw new Refusal(VisibleRegistrations.notFound(partnerId));
                    }
                    // A call about another partner makes no key of it.
                    return call.body()
                            .command(partnerId, standard, number -> numbers.toKeep(partnerId, number), call.now());
                },
                (command, done) -> {
                    var payee = ChangedState.of(log, PaymentStreams.payee(partnerId), done);
                    // With a secret: the answer isn't kept beside its key, where it would stand in clear.
                    return Answer.of(200, Resource.of(view(partnerId, payee.state(), true), payee))
                            .withSecret();
                });
    }

    @GetMapping(PATH)
    Mono<ResponseEntity<JsonNode>> registration(@PathVariable PartnerId partnerId, ServerWebExchange exchange) {
        return reads.answer(exchange, query -> {
            var payee = registrations.find(query.caller(), partnerId, query.asOf());
            var withNumbers = VisibleRegistrations.seesAccounts(query.caller(), partnerId);
            return Resource.of(view(partnerId, payee.state(), withNumbers), payee);
        });
    }

    private RegistrationView view(PartnerId partnerId, Payee payee, boolean withNumbers) {
        return RegistrationView.of(partnerId, payee, numbers.reading()::of, withNumbers);
    }
}

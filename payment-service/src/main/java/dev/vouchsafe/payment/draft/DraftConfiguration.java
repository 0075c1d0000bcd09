package dev.vouchsafe.payment.draft;

import dev.vouchsafe.payment.domain.Invoice;
import dev.vouchsafe.payment.domain.RequestEvent.RequestDrafted;
import dev.vouchsafe.payment.domain.RequestLine;
import dev.vouchsafe.payment.stream.PaymentStreams;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.whatif.InputKind;
import dev.vouchsafe.program.Programs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DraftConfiguration {

    @Bean
    DecisionHandler<DraftRequest> draftRequest(Programs programs) {
        return DecisionHandler.of(DraftRequest.class, (command, states) -> {
            var request = states.of(PaymentStreams.request(command.requestId())).state();
            var vouchers = command.vouchers().stream()
                    .map(id -> states.of(PaymentStreams.voucher(id)).state())
                    .toList();
            var payee = states.of(PaymentStreams.payee(command.partnerId())).state();
            var invoice = Invoice.of(
                    command.requestId(),
                    command.locationId(),
                    vouchers,
                    command.tax(),
                    payee,
                    request,
                    programs,
                    command.at());
            return DraftDecision.decide(command, request, invoice, programs);
        });
    }

    @Bean
    InputKind<RequestDrafted> draftInput() {
        return InputKind.decided(
                RequestDrafted.class,
                (event, recorded, states) -> new DraftRequest(
                        event.requestId(),
                        event.partnerId(),
                        event.locationId(),
                        event.lines().stream().map(RequestLine::voucherId).toList(),
                        event.tax(),
                        event.invoiceNumber(),
                        event.by(),
                        event.at()));
    }
}

package dev.vouchsafe.payment.draft;

import dev.vouchsafe.payment.domain.RequestEvent.RequestDrafted;
import dev.vouchsafe.payment.domain.RequestLine;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.whatif.InputKind;
import dev.vouchsafe.program.Programs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DraftConfiguration {

    @Bean
    DecisionHandler<DraftRequest> draftRequest(Programs programs) {
        return new DraftHandler(programs);
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

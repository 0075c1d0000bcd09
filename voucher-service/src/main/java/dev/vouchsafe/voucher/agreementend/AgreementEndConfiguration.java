package dev.vouchsafe.voucher.agreementend;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.whatif.InputKind;
import dev.vouchsafe.voucher.domain.PoolEvent.AgreementEnded;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AgreementEndConfiguration {

    /** An end is recorded even before the agreement is known: of all that were received the earliest counts. */
    @Bean
    DecisionHandler<EndAgreement> endAgreement() {
        return DecisionHandler.of(EndAgreement.class, (command, states) -> {
            states.of(VoucherStreams.agreement(command.agreementId()));
            return Decision.accept(new AgreementEnded(command.agreementId(), command.endedOn(), command.at()));
        });
    }

    @Bean
    InputKind<AgreementEnded> agreementEndInput() {
        return InputKind.decided(
                AgreementEnded.class,
                (event, recorded, states) -> new EndAgreement(event.agreementId(), event.endedOn(), event.at()));
    }
}

package dev.vouchsafe.voucher.agreementend;

import dev.vouchsafe.contracts.topics.Topics;
import dev.vouchsafe.contracts.vlsc.AgreementEnded;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.messaging.InboundHandler;
import dev.vouchsafe.platform.time.ServiceClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes the end of an agreement from VLSC. */
@Configuration(proxyBeanMethods = false)
class AgreementEndMessages {

    @Bean
    InboundHandler<AgreementEnded> agreementEnded(Commands commands, ServiceClock clock) {
        return InboundHandler.sending(
                Topics.VLSC,
                AgreementEnded.TYPE,
                AgreementEnded.class,
                commands,
                message -> new EndAgreement(
                        message.data().agreementId(), message.data().endedOn(), clock.instant()));
    }
}

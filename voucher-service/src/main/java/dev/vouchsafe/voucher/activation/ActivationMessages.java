package dev.vouchsafe.voucher.activation;

import dev.vouchsafe.contracts.topics.Topics;
import dev.vouchsafe.contracts.vlsc.BenefitActivated;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.messaging.InboundHandler;
import dev.vouchsafe.platform.program.ConfiguredProgram;
import dev.vouchsafe.platform.time.ServiceClock;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.voucher.domain.Customer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes an activation from VLSC. */
@Configuration(proxyBeanMethods = false)
class ActivationMessages {

    @Bean
    InboundHandler<BenefitActivated> benefitActivated(Commands commands, Programs programs, ServiceClock clock) {
        return InboundHandler.sending(Topics.VLSC, BenefitActivated.TYPE, BenefitActivated.class, commands, message -> {
            var data = message.data();
            ConfiguredProgram.require(data.program(), programs);
            var customer = data.customer();
            return new ActivateBenefit(
                    data.agreementId(),
                    data.program(),
                    data.activatedOn(),
                    new Customer(
                            customer.customerId(), customer.legalEntity(), customer.division(), customer.country()),
                    data.agreementEndsOn(),
                    clock.instant());
        });
    }
}

package dev.vouchsafe.voucher.pool;

import dev.vouchsafe.contracts.topics.Topics;
import dev.vouchsafe.contracts.vlsc.AgreementEnded;
import dev.vouchsafe.contracts.vlsc.BenefitActivated;
import dev.vouchsafe.contracts.vlsc.DaysAccrued;
import dev.vouchsafe.contracts.vlsc.DaysConverted;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.messaging.InboundHandler;
import dev.vouchsafe.platform.messaging.InboundMessage;
import dev.vouchsafe.platform.time.ServiceClock;
import dev.vouchsafe.voucher.domain.Customer;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The messages from VLSC about an agreement and its pool of days. */
@Configuration(proxyBeanMethods = false)
class VlscMessages {

    private final Commands commands;
    private final KnownProgram known;
    private final ServiceClock clock;

    VlscMessages(Commands commands, KnownProgram known, ServiceClock clock) {
        this.commands = commands;
        this.known = known;
        this.clock = clock;
    }

    @Bean
    InboundHandler<BenefitActivated> benefitActivated() {
        return sending(BenefitActivated.TYPE, BenefitActivated.class, message -> {
            var data = message.data();
            known.require(data.program());
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

    @Bean
    InboundHandler<DaysAccrued> daysAccrued() {
        return sending(DaysAccrued.TYPE, DaysAccrued.class, message -> {
            var data = message.data();
            known.require(data.program());
            return new AddDays(
                    data.agreementId(),
                    data.program(),
                    data.days(),
                    data.accruedOn(),
                    false,
                    null,
                    message.id(),
                    clock.instant());
        });
    }

    @Bean
    InboundHandler<DaysConverted> daysConverted() {
        return sending(DaysConverted.TYPE, DaysConverted.class, message -> {
            var data = message.data();
            known.require(data.program());
            return new AddDays(
                    data.agreementId(),
                    data.program(),
                    data.days(),
                    data.accruedOn(),
                    true,
                    data.trainingVouchers(),
                    message.id(),
                    clock.instant());
        });
    }

    @Bean
    InboundHandler<AgreementEnded> agreementEnded() {
        return sending(
                AgreementEnded.TYPE,
                AgreementEnded.class,
                message -> new EndAgreement(
                        message.data().agreementId(), message.data().endedOn(), clock.instant()));
    }

    private <T> InboundHandler<T> sending(String type, Class<T> dataType, Function<InboundMessage<T>, Object> command) {
        return InboundHandler.sending(Topics.VLSC, type, dataType, commands, command);
    }
}

package dev.vouchsafe.voucher.accrual;

import dev.vouchsafe.contracts.topics.Topics;
import dev.vouchsafe.contracts.vlsc.DaysAccrued;
import dev.vouchsafe.contracts.vlsc.DaysConverted;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.messaging.InboundHandler;
import dev.vouchsafe.platform.program.ConfiguredProgram;
import dev.vouchsafe.platform.time.ServiceClock;
import dev.vouchsafe.program.Programs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes days that accrued or were converted from VLSC. */
@Configuration(proxyBeanMethods = false)
class AccrualMessages {

    @Bean
    InboundHandler<DaysAccrued> daysAccrued(Commands commands, Programs programs, ServiceClock clock) {
        return InboundHandler.sending(Topics.VLSC, DaysAccrued.TYPE, DaysAccrued.class, commands, message -> {
            var data = message.data();
            ConfiguredProgram.require(data.program(), programs);
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
    InboundHandler<DaysConverted> daysConverted(Commands commands, Programs programs, ServiceClock clock) {
        return InboundHandler.sending(Topics.VLSC, DaysConverted.TYPE, DaysConverted.class, commands, message -> {
            var data = message.data();
            ConfiguredProgram.require(data.program(), programs);
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
}

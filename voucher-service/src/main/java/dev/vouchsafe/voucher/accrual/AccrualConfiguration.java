package dev.vouchsafe.voucher.accrual;

import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.whatif.InputKind;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.voucher.domain.PoolEvent.DaysAccrued;
import dev.vouchsafe.voucher.domain.PoolEvent.DaysConverted;
import dev.vouchsafe.voucher.domain.PoolEvent.DaysRefused;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccrualConfiguration {

    @Bean
    DecisionHandler<AddDays> addDays(Programs programs) {
        return DecisionHandler.of(
                AddDays.class,
                (command, states) -> AccrualDecision.decide(
                        command,
                        states.of(VoucherStreams.agreement(command.agreementId()))
                                .state(),
                        programs.byId(command.program()).orElseThrow()));
    }

    @Bean
    InputKind<DaysAccrued> accruedInput() {
        return InputKind.decided(DaysAccrued.class, (event, recorded, states) -> AddDays.again(event, recorded));
    }

    @Bean
    InputKind<DaysConverted> convertedInput() {
        return InputKind.decided(DaysConverted.class, (event, recorded, states) -> AddDays.again(event, recorded));
    }

    @Bean
    InputKind<DaysRefused> refusedDaysInput() {
        return InputKind.decided(DaysRefused.class, (event, recorded, states) -> AddDays.again(event));
    }
}

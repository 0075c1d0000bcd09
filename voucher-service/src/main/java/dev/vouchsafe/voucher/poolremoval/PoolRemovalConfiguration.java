package dev.vouchsafe.voucher.poolremoval;

import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.whatif.InputKind;
import dev.vouchsafe.voucher.domain.PoolEvent.PoolDaysRemoved;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PoolRemovalConfiguration {

    @Bean
    DecisionHandler<RemovePoolDays> removePoolDays() {
        return DecisionHandler.of(
                RemovePoolDays.class,
                (command, states) -> PoolRemovalDecision.decide(
                        command,
                        states.of(VoucherStreams.agreement(command.agreementId()))
                                .state()));
    }

    @Bean
    InputKind<PoolDaysRemoved> removalFollows() {
        return InputKind.follows(PoolDaysRemoved.class);
    }
}

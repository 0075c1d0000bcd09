package dev.vouchsafe.voucher.reminder;

import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.whatif.InputKind;
import dev.vouchsafe.voucher.domain.ReminderEvent.VoucherReminded;
import dev.vouchsafe.voucher.stream.ReminderStreams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReminderConfiguration {

    @Bean
    DecisionHandler<RemindOfVoucher> remindOfVoucher() {
        return DecisionHandler.of(
                RemindOfVoucher.class,
                (command, states) -> VoucherReminderDecision.decide(
                        command,
                        states.of(ReminderStreams.everOfVoucher(command.voucherId()))
                                .state()
                                .decidedUpTo(
                                        states.of(ReminderStreams.decided(ReminderStreams.tag(command.voucherId())))
                                                .state())));
    }

    @Bean
    InputKind<VoucherReminded> voucherReminderFollows() {
        return InputKind.follows(VoucherReminded.class);
    }
}

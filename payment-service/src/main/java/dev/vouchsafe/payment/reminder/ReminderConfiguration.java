package dev.vouchsafe.payment.reminder;

import dev.vouchsafe.payment.domain.PaymentReminded;
import dev.vouchsafe.payment.stream.PaymentStreams;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.whatif.InputKind;
import dev.vouchsafe.program.Programs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReminderConfiguration {

    @Bean
    DecisionHandler<RemindOfPayment> remindOfPayment(Programs programs) {
        return DecisionHandler.of(RemindOfPayment.class, (command, states) -> {
            var reminders =
                    states.of(PaymentStreams.reminders(command.voucherId())).state();
            return ReminderDecision.decide(command, reminders, programs::zoneOf);
        });
    }

    @Bean
    InputKind<PaymentReminded> reminderApart() {
        return InputKind.apart(PaymentReminded.class);
    }
}

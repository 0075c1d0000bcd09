package dev.vouchsafe.payment.registration;

import dev.vouchsafe.payment.domain.PaymentRegistered;
import dev.vouchsafe.payment.registration.RegisterForPayment.GivenAccount;
import dev.vouchsafe.payment.stream.PaymentStreams;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.whatif.InputKind;
import dev.vouchsafe.program.Programs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RegistrationConfiguration {

    @Bean
    DecisionHandler<RegisterForPayment> registerForPayment(Programs programs) {
        return DecisionHandler.of(
                RegisterForPayment.class,
                (command, states) -> RegistrationDecision.decide(
                        command,
                        states.of(PaymentStreams.payee(command.partnerId())).state(),
                        programs));
    }

    @Bean
    InputKind<PaymentRegistered> registrationInput() {
        return InputKind.decided(
                PaymentRegistered.class,
                (event, recorded, states) -> new RegisterForPayment(
                        event.partnerId(),
                        event.program(),
                        event.accounts().stream().map(GivenAccount::again).toList(),
                        event.at()));
    }
}

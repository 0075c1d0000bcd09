package dev.vouchsafe.payment.registration;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.payment.stream.PaymentStreams;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.decision.States;
import dev.vouchsafe.program.Programs;
import org.springframework.stereotype.Component;

@Component
class RegisterForPaymentHandler implements DecisionHandler<RegisterForPayment> {

    private final Programs programs;

    RegisterForPaymentHandler(Programs programs) {
        this.programs = programs;
    }

    @Override
    public Class<RegisterForPayment> commandType() {
        return RegisterForPayment.class;
    }

    @Override
    public Decision handle(RegisterForPayment command, States states) {
        return RegistrationDecision.decide(
                command,
                states.of(PaymentStreams.payee(command.partnerId())).state(),
                programs.texts(command.program()));
    }
}

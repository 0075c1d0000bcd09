package dev.vouchsafe.eligibility.enrolment;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.eligibility.stream.PartnerLog;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.decision.States;
import dev.vouchsafe.program.Programs;
import org.springframework.stereotype.Component;

@Component
class EnrolHandler implements DecisionHandler<Enrol> {

    private final Programs programs;

    EnrolHandler(Programs programs) {
        this.programs = programs;
    }

    @Override
    public Class<Enrol> commandType() {
        return Enrol.class;
    }

    @Override
    public Decision handle(Enrol command, States states) {
        var program = programs.ofOffering(command.offering()).orElseThrow();
        var offering = program.offering(command.offering()).orElseThrow();
        return EnrolmentDecision.decide(
                command,
                states.of(PartnerLog.partner(command.partnerId())).state().standing(),
                program,
                offering);
    }
}

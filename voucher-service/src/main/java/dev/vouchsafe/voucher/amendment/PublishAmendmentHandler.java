package dev.vouchsafe.voucher.amendment;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.decision.Precondition;
import dev.vouchsafe.platform.decision.States;
import dev.vouchsafe.platform.log.Sourced;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import org.springframework.stereotype.Component;

@Component
record PublishAmendmentHandler(Programs programs) implements DecisionHandler<PublishAmendment> {

    @Override
    public Class<PublishAmendment> commandType() {
        return PublishAmendment.class;
    }

    /** The program, amended or not. */
    @Override
    public boolean holds(PublishAmendment command, Precondition asked, Sourced<?> program) {
        return asked.holdsAt(program.version(), true);
    }

    @Override
    public Decision handle(PublishAmendment command, States states) {
        var published = states.of(VoucherStreams.amendmentsOf(command.program()))
                .state()
                .of(command.program());
        return AmendmentDecision.decide(
                command, published, programs.byId(command.program()).orElseThrow());
    }
}

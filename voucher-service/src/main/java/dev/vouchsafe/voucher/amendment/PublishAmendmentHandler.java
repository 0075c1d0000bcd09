package dev.vouchsafe.voucher.amendment;

import static dev.vouchsafe.contracts.decision.Decision.accept;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.decision.States;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.voucher.domain.ProgramAmended;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import org.springframework.stereotype.Component;

@Component
class PublishAmendmentHandler implements DecisionHandler<PublishAmendment> {

    private final Programs programs;

    PublishAmendmentHandler(Programs programs) {
        this.programs = programs;
    }

    @Override
    public Class<PublishAmendment> commandType() {
        return PublishAmendment.class;
    }

    @Override
    public Decision handle(PublishAmendment command, States states) {
        states.of(VoucherStreams.amendmentsOf(command.program()));
        return accept(new ProgramAmended(command.program(), command.name(), command.createdBefore(), command.extendDays(),
                command.reason(), command.publishedOn(), command.at())).under(programs.byId(command.program()).orElseThrow().version());
    }
}

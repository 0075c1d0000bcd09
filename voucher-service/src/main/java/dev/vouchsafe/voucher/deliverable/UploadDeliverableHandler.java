package dev.vouchsafe.voucher.deliverable;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.decision.Precondition;
import dev.vouchsafe.platform.decision.States;
import dev.vouchsafe.platform.log.Sourced;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import org.springframework.stereotype.Component;

@Component
record UploadDeliverableHandler(Programs programs) implements DecisionHandler<UploadDeliverable> {

    @Override
    public Class<UploadDeliverable> commandType() {
        return UploadDeliverable.class;
    }

    @Override
    public boolean holds(UploadDeliverable command, Precondition asked, Sourced<?> resource) {
        return DeliverablePrecondition.holds(
                asked, command.tags(), command.name(), (Voucher) resource.state(), resource.version());
    }

    @Override
    public Decision handle(UploadDeliverable command, States states) {
        return UploadDecision.decide(
                command, states.of(VoucherStreams.voucher(command.voucherId())).state(), programs);
    }
}

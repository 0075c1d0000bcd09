package dev.vouchsafe.voucher.release;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.decision.States;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import org.springframework.stereotype.Component;

@Component
class ReleaseReservationHandler implements DecisionHandler<ReleaseReservation> {

    private final Programs programs;

    ReleaseReservationHandler(Programs programs) {
        this.programs = programs;
    }

    @Override
    public Class<ReleaseReservation> commandType() {
        return ReleaseReservation.class;
    }

    @Override
    public Decision handle(ReleaseReservation command, States states) {
        return ReleaseDecision.decide(
                command, states.of(VoucherStreams.voucher(command.voucherId())).state(), programs);
    }
}

package dev.vouchsafe.voucher.reschedule;

import static dev.vouchsafe.contracts.decision.Decision.refuse;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.decision.States;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherStateRules;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import org.springframework.stereotype.Component;

@Component
class RescheduleReservationHandler implements DecisionHandler<RescheduleReservation> {

    private final Programs programs;

    RescheduleReservationHandler(Programs programs) {
        this.programs = programs;
    }

    @Override
    public Class<RescheduleReservation> commandType() {
        return RescheduleReservation.class;
    }

    @Override
    public Decision handle(RescheduleReservation command, States states) {
        var voucher = states.of(VoucherStreams.voucher(command.voucherId())).state();
        if (!(voucher instanceof Voucher.Issued issued)) {
            return refuse(VoucherStateRules.voucherNotFound(command.voucherId()));
        }
        var standing = states.of(VoucherStreams.standing(command.partnerId())).state();
        return RescheduleDecision.decide(
                command,
                voucher,
                standing,
                programs.byId(issued.grant().program()).orElseThrow());
    }
}

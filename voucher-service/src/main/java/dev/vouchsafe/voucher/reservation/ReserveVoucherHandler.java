package dev.vouchsafe.voucher.reservation;

import static dev.vouchsafe.contracts.decision.Decision.refuse;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.decision.States;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.voucher.domain.RepeatGroup;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherStateRules;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import org.springframework.stereotype.Component;

@Component
class ReserveVoucherHandler implements DecisionHandler<ReserveVoucher> {

    private final Programs programs;

    ReserveVoucherHandler(Programs programs) {
        this.programs = programs;
    }

    @Override
    public Class<ReserveVoucher> commandType() {
        return ReserveVoucher.class;
    }

    @Override
    public Decision handle(ReserveVoucher command, States states) {
        var voucher = states.of(VoucherStreams.voucher(command.voucherId())).state();
        if (!(voucher instanceof Voucher.Issued issued)) {
            return refuse(VoucherStateRules.voucherNotFound(command.voucherId()));
        }
        var standing = states.of(VoucherStreams.standing(command.partnerId())).state();
        var group = RepeatGroup.nameFor(issued.grant(), command.engagement());
        var repeated = group == null
                ? RepeatGroup.EMPTY
                : states.of(VoucherStreams.repeatGroup(group))
                        .state()
                        .standing(id -> states.of(VoucherStreams.voucher(id)).state(), command.at());
        return ReservationDecision.decide(
                command,
                voucher,
                standing,
                repeated,
                programs.byId(issued.grant().program()).orElseThrow());
    }
}

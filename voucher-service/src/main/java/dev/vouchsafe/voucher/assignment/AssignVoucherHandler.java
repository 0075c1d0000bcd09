package dev.vouchsafe.voucher.assignment;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.decision.States;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.stream.OverdueVouchers;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class AssignVoucherHandler implements DecisionHandler<AssignVoucher> {

    private final Programs programs;

    private final OverdueVouchers overdue;

    AssignVoucherHandler(Programs programs, OverdueVouchers overdue) {
        this.programs = programs;
        this.overdue = overdue;
    }

    @Override
    public Class<AssignVoucher> commandType() {
        return AssignVoucher.class;
    }

    @Override
    public Decision handle(AssignVoucher command, States states) {
        var voucher = states.of(VoucherStreams.voucher(command.voucherId())).state();
        var agreement = states.of(VoucherStreams.agreement(command.agreementId())).state();
        var amendments = states.of(VoucherStreams.amendments()).state();
        return Assignment.decide(command, voucher, agreement, amendments, programs.byId(command.program()).orElseThrow(),
                () -> overdue(command, states));
    }

    /** The log is looked through for candidates; what they are the decision sees for itself. */
    private List<Voucher.Open> overdue(AssignVoucher command, States states) {
        return overdue.at(command.agreementId(), command.at()).stream().map(open -> states.of(VoucherStreams.voucher(open.grant().voucherId())).state())
                .filter(Voucher.Open.class::isInstance).map(Voucher.Open.class::cast).toList();
    }
}

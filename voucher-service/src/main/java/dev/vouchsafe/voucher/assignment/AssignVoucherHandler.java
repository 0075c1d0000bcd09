package dev.vouchsafe.voucher.assignment;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.decision.States;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.voucher.domain.Agreement;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.stream.OverdueVouchers;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
record AssignVoucherHandler(Programs programs, OverdueVouchers overdue) implements DecisionHandler<AssignVoucher> {

    @Override
    public Class<AssignVoucher> commandType() {
        return AssignVoucher.class;
    }

    @Override
    public Decision handle(AssignVoucher command, States states) {
        var voucher = states.of(VoucherStreams.voucher(command.voucherId())).state();
        var agreement =
                states.of(VoucherStreams.agreement(command.agreementId())).state();
        var amendments = states.of(VoucherStreams.amendments()).state();
        return AssignmentDecision.decide(
                command,
                voucher,
                agreement,
                amendments,
                programs.byId(command.program()).orElseThrow(),
                () -> overdue(command, agreement, states));
    }

    /**
     * Candidates are looked at many at a time, most of them redeemed; of those that are open the decision makes sure
     * itself.
     */
    private List<Voucher.Open> overdue(AssignVoucher command, Agreement agreement, States states) {
        var lastDay = agreement.lastDay(agreement.pool(command.program()).orElseThrow());
        var candidates = states.of(VoucherStreams.takenVouchers(command.agreementId()))
                .state()
                .returningAt(command.at(), command.program(), lastDay);
        return overdue.among(candidates, command.at()).stream()
                .map(open -> states.of(VoucherStreams.voucher(open.grant().voucherId()))
                        .state())
                .filter(Voucher.Open.class::isInstance)
                .map(Voucher.Open.class::cast)
                .toList();
    }
}

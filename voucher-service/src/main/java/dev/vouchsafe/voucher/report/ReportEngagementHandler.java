package dev.vouchsafe.voucher.report;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.decision.PartTags;
import dev.vouchsafe.platform.decision.Precondition;
import dev.vouchsafe.platform.decision.States;
import dev.vouchsafe.platform.log.Sourced;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.stream.IssuedVoucher;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import org.springframework.stereotype.Component;

@Component
record ReportEngagementHandler(Programs programs) implements DecisionHandler<ReportEngagement> {

    @Override
    public Class<ReportEngagement> commandType() {
        return ReportEngagement.class;
    }

    /** {@code *} asks whether there is a report; a version is the voucher's, which the report is in. */
    @Override
    public boolean holds(ReportEngagement command, Precondition asked, Sourced<?> resource) {
        return PartTags.NONE.hold(asked, hasReport((Voucher) resource.state()) ? "" : null, resource.version());
    }

    private static boolean hasReport(Voucher voucher) {
        return voucher instanceof Voucher.Reported
                || voucher instanceof Voucher.Redeemed
                || voucher instanceof Voucher.Expired expired && hasReport(expired.before());
    }

    @Override
    public Decision handle(ReportEngagement command, States states) {
        return IssuedVoucher.decide(
                command.voucherId(),
                states,
                voucher -> ReportDecision.decide(
                        command,
                        voucher,
                        states.of(VoucherStreams.standing(command.partnerId())).state(),
                        programs.byId(voucher.grant().program()).orElseThrow()));
    }
}

package dev.vouchsafe.voucher.report;

import static dev.vouchsafe.contracts.decision.Decision.accept;
import static dev.vouchsafe.contracts.decision.Decision.refuse;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.program.Program;
import dev.vouchsafe.program.standing.Standing;
import dev.vouchsafe.voucher.domain.CompletionReport;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherEvent.EngagementReported;
import dev.vouchsafe.voucher.domain.VoucherStateRules;

/** Decides whether a completion report is accepted. It may be replaced until redemption. */
final class ReportDecision {

    private ReportDecision() {}

    static Decision decide(ReportEngagement command, Voucher.Issued voucher, Standing standing, Program program) {
        var alone = VoucherStateRules.reportable(
                voucher, command.voucherId(), command.partnerId(), command.at(), same -> program.texts());
        if (alone.isPresent()) {
            return refuse(alone.get());
        }
        var held = (Voucher.Held) voucher;
        var report = byNamedConsultant(command.report(), held);
        var violations = program.texts()
                .failed(ReportRules.all(
                        report, held.reservation(), held.grant(), standing, program, program.dayOf(command.at())));
        return violations.isEmpty()
                ? accept(new EngagementReported(
                                command.voucherId(),
                                command.partnerId(),
                                report,
                                command.report().consultantId() != null,
                                command.at()))
                        .under(program.version())
                : refuse(violations);
    }

    private static CompletionReport byNamedConsultant(CompletionReport report, Voucher.Held voucher) {
        return report.consultantId() != null
                ? report
                : report.by(voucher.reservation().plan().consultantId());
    }
}

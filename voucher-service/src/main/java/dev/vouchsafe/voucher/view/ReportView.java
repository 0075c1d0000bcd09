package dev.vouchsafe.voucher.view;

import dev.vouchsafe.contracts.id.ConsultantId;
import dev.vouchsafe.voucher.domain.CompletionReport;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A completion report as answers show it. */
public record ReportView(
        LocalDate from,
        LocalDate to,
        int onSiteDays,
        int offSiteDays,
        String summary,
        String nextSteps,
        LocalDate deliveredOn,
        List<String> deliverables,
        @Nullable ConsultantId consultantId) {

    static ReportView of(CompletionReport report) {
        return new ReportView(
                report.from(),
                report.to(),
                report.onSiteDays(),
                report.offSiteDays(),
                report.summary(),
                report.nextSteps(),
                report.deliveredOn(),
                report.deliverables(),
                report.consultantId());
    }
}

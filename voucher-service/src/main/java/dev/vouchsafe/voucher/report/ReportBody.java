package dev.vouchsafe.voucher.report;

import dev.vouchsafe.contracts.id.ConsultantId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.text.FileName;
import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.voucher.domain.CompletionReport;
import dev.vouchsafe.voucher.domain.VoucherText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of a completion report. */
record ReportBody(
        LocalDate from,
        LocalDate to,
        int onSiteDays,
        int offSiteDays,
        String summary,
        String nextSteps,
        LocalDate deliveredOn,
        List<String> deliverables,
        @Nullable ConsultantId consultantId) {

    ReportBody {
        if (from.isAfter(to)) {
            throw new Malformed("to", VoucherText.BEFORE.with("field", "from"));
        }
        if (onSiteDays + offSiteDays == 0) {
            throw new Malformed("onSiteDays", VoucherText.NO_WORK);
        }
    }

    ReportEngagement command(VoucherId voucherId, PartnerId partnerId, Instant at) {
        return new ReportEngagement(
                voucherId,
                partnerId,
                new CompletionReport(
                        from,
                        to,
                        onSiteDays,
                        offSiteDays,
                        summary,
                        nextSteps,
                        deliveredOn,
                        deliverables.stream().map(FileName::inOrder).toList(),
                        consultantId),
                at);
    }
}

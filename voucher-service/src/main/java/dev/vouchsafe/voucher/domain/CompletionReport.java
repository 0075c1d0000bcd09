package dev.vouchsafe.voucher.domain;

import dev.vouchsafe.contracts.id.ConsultantId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a partner reports of a finished engagement.
 *
 * @param from the actual first day
 * @param to the actual last day
 * @param onSiteDays days of work at the customer's
 * @param offSiteDays days of work elsewhere
 * @param deliveredOn the day the final deliverable went to the customer
 * @param deliverables names of uploaded files
 * @param consultantId who did it: named here, or with the reservation
 */
public record CompletionReport(
        LocalDate from,
        LocalDate to,
        int onSiteDays,
        int offSiteDays,
        String summary,
        String nextSteps,
        LocalDate deliveredOn,
        List<String> deliverables,
        @Nullable ConsultantId consultantId) {

    public CompletionReport {
        deliverables = List.copyOf(deliverables);
    }

    /** The same by whoever did it. */
    public CompletionReport by(@Nullable ConsultantId consultant) {
        return new CompletionReport(
                from, to, onSiteDays, offSiteDays, summary, nextSteps, deliveredOn, deliverables, consultant);
    }
}

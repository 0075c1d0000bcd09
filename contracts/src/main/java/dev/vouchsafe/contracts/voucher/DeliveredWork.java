package dev.vouchsafe.contracts.voucher;

import dev.vouchsafe.contracts.id.ConsultantId;
import dev.vouchsafe.contracts.id.EngagementId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was delivered for a voucher, as its reservation and its completion report say: what the documented reasons to
 * deny a payment are judged by.
 *
 * @param engagement the engagement within the offering
 * @param locationCountry the country of the partner's location
 * @param reservedOn the day the reservation was made
 * @param from the actual first day
 * @param to the actual last day
 * @param onSiteDays days of work on site
 * @param offSiteDays days of work elsewhere
 * @param deliveredOn the day the final deliverable went to the customer
 * @param deliverables the names of the uploaded files that the report names
 * @param consultantId the consultant
 */
public record DeliveredWork(
        EngagementId engagement,
        String locationCountry,
        LocalDate reservedOn,
        LocalDate from,
        LocalDate to,
        int onSiteDays,
        int offSiteDays,
        LocalDate deliveredOn,
        List<String> deliverables,
        @Nullable ConsultantId consultantId) {

    public DeliveredWork {
        deliverables = List.copyOf(deliverables);
    }
}

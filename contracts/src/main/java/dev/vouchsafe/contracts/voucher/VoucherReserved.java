package dev.vouchsafe.contracts.voucher;

import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.ConsultantId;
import dev.vouchsafe.contracts.id.EngagementId;
import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.VoucherId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A partner has reserved a voucher.
 *
 * @param voucherId the voucher
 * @param agreementId the customer's agreement
 * @param program the program
 * @param offering the offering, such as {@code SDPS}
 * @param level its service level in days
 * @param partnerId who holds it now
 * @param locationId the partner's location
 * @param locationCountry the country of that location
 * @param engagement the engagement within the offering
 * @param deliveryCountry where the engagement is delivered; the rate card is asked for it
 * @param plannedFrom the planned first day
 * @param plannedTo the planned last day
 * @param plannedDays the planned days of work
 * @param consultantId the consultant; null if none is named yet
 * @param reservedAt when
 */
public record VoucherReserved(
        VoucherId voucherId,
        AgreementId agreementId,
        String program,
        OfferingId offering,
        int level,
        PartnerId partnerId,
        LocationId locationId,
        String locationCountry,
        EngagementId engagement,
        String deliveryCountry,
        LocalDate plannedFrom,
        LocalDate plannedTo,
        int plannedDays,
        @Nullable ConsultantId consultantId,
        Instant reservedAt) {

    /** The CloudEvents type. */
    public static final String TYPE = "voucher.reserved.v1";
}

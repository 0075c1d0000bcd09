package dev.vouchsafe.contracts.voucher;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A partner has reserved a voucher.
 *
 * @param voucherId       the voucher
 * @param agreementId     the customer's agreement
 * @param program         the program
 * @param offering        the offering, such as {@code SDPS}
 * @param level           its service level in days
 * @param partnerId       who holds it now
 * @param locationId      the partner's location
 * @param locationCountry the country of that location
 * @param engagement      the engagement within the offering
 * @param deliveryCountry where the engagement is delivered; the rate card is asked for it
 * @param plannedFrom     the planned first day
 * @param plannedTo       the planned last day
 * @param plannedDays     the planned days of work
 * @param consultantId    the consultant; null if none is named yet
 * @param reservedAt      when
 */
public record VoucherReserved(String voucherId, String agreementId, String program, String offering, int level,
                              String partnerId, String locationId, String locationCountry, String engagement,
                              String deliveryCountry, LocalDate plannedFrom, LocalDate plannedTo, int plannedDays,
                              String consultantId, Instant reservedAt) {

    /** The CloudEvents type. */
    public static final String TYPE = "voucher.reserved.v1";
}

package dev.vouchsafe.voucher.reservation;

import dev.vouchsafe.contracts.personal.Told;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A partner reserves a voucher for an engagement.
 *
 * @param adminEmail   the customer's voucher administrator, as the partner was told: the voucher number alone is not enough
 * @param plannedDays  days of work
 * @param consultantId null if none is named yet
 * @param termsVersion the version of the program's terms that the partner accepts
 * @param repeatReason why a 15-day engagement is repeated; null if not claimed
 */
record ReserveVoucher(String voucherId, String partnerId, Told<String> adminEmail, String locationId, String engagement,
                      String deliveryCountry, LocalDate plannedFrom, LocalDate plannedTo, int plannedDays, String consultantId,
                      String termsVersion, String repeatReason, Instant at) {
}

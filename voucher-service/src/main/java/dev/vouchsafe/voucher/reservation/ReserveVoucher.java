package dev.vouchsafe.voucher.reservation;

import dev.vouchsafe.contracts.id.EngagementId;
import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.personal.IncomingPersonal;
import dev.vouchsafe.voucher.domain.Plan;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherReserved;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A partner reserves a voucher for an engagement.
 *
 * @param adminEmail the customer's voucher administrator, as the partner knows the address: the voucher number alone is
 *     not enough
 * @param termsVersion the version of the program's terms that the partner accepts
 * @param repeatReason why a 15-day engagement is repeated; null if not claimed
 */
record ReserveVoucher(
        VoucherId voucherId,
        PartnerId partnerId,
        IncomingPersonal<String> adminEmail,
        LocationId locationId,
        EngagementId engagement,
        String deliveryCountry,
        Plan plan,
        String termsVersion,
        @Nullable String repeatReason,
        Instant at) {

    /**
     * As it was recorded. What was said to be the administrator's address was right.
     *
     * @param voucher as it was when it was reserved
     */
    static ReserveVoucher again(VoucherReserved event, Voucher.Issued voucher) {
        var held = event.reservation();
        return new ReserveVoucher(
                event.voucherId(),
                held.partnerId(),
                IncomingPersonal.again(voucher.grant().currentContacts().adminEmail()),
                held.delivery().locationId(),
                held.delivery().engagement(),
                held.delivery().deliveryCountry(),
                held.plan(),
                event.termsVersion(),
                event.repeatReason(),
                event.at());
    }
}

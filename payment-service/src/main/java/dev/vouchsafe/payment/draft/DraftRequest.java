package dev.vouchsafe.payment.draft;

import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.RequestId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.money.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A partner drafts a payment request under an id of its choice, or corrects the one that it drafted before.
 *
 * @param invoiceNumber the partner's own number for it; null if it gives none
 * @param by the caller's subject
 */
record DraftRequest(
        RequestId requestId,
        PartnerId partnerId,
        LocationId locationId,
        List<VoucherId> vouchers,
        Money tax,
        @Nullable String invoiceNumber,
        String by,
        Instant at) {

    DraftRequest {
        vouchers = List.copyOf(vouchers);
    }
}

package dev.vouchsafe.payment.draft;

import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.RequestId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.money.Money;
import java.time.Instant;
import java.util.List;

/**
 * A partner drafts a payment request under an id of its choice, or corrects the one that it drafted before; {@code by}
 * whom is the caller's subject.
 */
record DraftRequest(
        RequestId requestId,
        PartnerId partnerId,
        LocationId locationId,
        List<VoucherId> vouchers,
        Money tax,
        String by,
        Instant at) {

    DraftRequest {
        vouchers = List.copyOf(vouchers);
    }
}

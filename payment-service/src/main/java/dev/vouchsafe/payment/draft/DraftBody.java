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
 * The body of a draft.
 *
 * @param invoiceNumber the partner's own number for it; null if it gives none
 */
record DraftBody(
        LocationId locationId,
        List<VoucherId> vouchers,
        Money tax,
        @Nullable String invoiceNumber) {

    DraftRequest command(RequestId requestId, PartnerId partnerId, String by, Instant at) {
        return new DraftRequest(requestId, partnerId, locationId, vouchers, tax, invoiceNumber, by, at);
    }
}

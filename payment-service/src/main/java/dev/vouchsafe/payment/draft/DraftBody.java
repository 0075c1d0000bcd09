package dev.vouchsafe.payment.draft;

import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.RequestId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.money.Money;
import java.time.Instant;
import java.util.List;

/** The body of a draft. */
record DraftBody(LocationId locationId, List<VoucherId> vouchers, Money tax) {

    DraftRequest command(RequestId requestId, PartnerId partnerId, String by, Instant at) {
        return new DraftRequest(requestId, partnerId, locationId, vouchers, tax, by, at);
    }
}

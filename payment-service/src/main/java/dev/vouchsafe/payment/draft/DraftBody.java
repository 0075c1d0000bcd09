package dev.vouchsafe.payment.draft;

import dev.vouchsafe.contracts.money.Money;
import java.time.Instant;
import java.util.List;

/** The body of a draft. */
record DraftBody(String locationId, List<String> vouchers, Money tax) {

    DraftRequest command(String requestId, String partnerId, Instant now) {
        return new DraftRequest(requestId, partnerId, locationId, vouchers, tax, now);
    }
}

package dev.vouchsafe.payment.draft;

import dev.vouchsafe.contracts.money.Money;
import dev.vouchsafe.platform.http.Malformed;
import java.time.Instant;
import java.util.List;

/** The body of a draft. */
record DraftBody(String locationId, List<String> vouchers, Money tax) {

    private static final int LONGEST_ID = 100;

    DraftRequest command(String requestId, String partnerId, Instant now) {
        if (requestId.isBlank() || requestId.length() > LONGEST_ID) {
            throw new Malformed("requestId", "must have 1 to " + LONGEST_ID + " characters.");
        }
        return new DraftRequest(requestId, partnerId, locationId, vouchers, tax, now);
    }
}

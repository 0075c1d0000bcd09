package dev.vouchsafe.payment.draft;

import dev.vouchsafe.contracts.money.Money;
import java.time.Instant;
import java.util.List;

/** A partner drafts a payment request under an id of its choice, or corrects the one that it drafted before. */
record DraftRequest(String requestId, String partnerId, String locationId, List<String> vouchers, Money tax, Instant at) {

    DraftRequest {
        vouchers = List.copyOf(vouchers);
    }
}

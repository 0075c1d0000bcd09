package dev.vouchsafe.acceptance.breaking.voucher.lending;

import dev.vouchsafe.contracts.id.VoucherId;

/** A body that takes any text for an id. */
final class LendingBody {

    VoucherId id(String text) {
        return new VoucherId(text);
    }
}

package dev.vouchsafe.acceptance.breaking.voucher.lending;

import dev.vouchsafe.contracts.decision.Decision;

/** A decision by what it does, under another name. */
final class Lending {

    private Lending() {}

    static Decision lend() {
        return Decision.nothing();
    }
}

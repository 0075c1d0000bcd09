package dev.vouchsafe.acceptance.breaking.voucher.domain;

import dev.vouchsafe.acceptance.breaking.voucher.lending.OfLending;

/** A domain that needs one of its use cases. */
final class KnowsAUseCase {

    OfLending known;
}

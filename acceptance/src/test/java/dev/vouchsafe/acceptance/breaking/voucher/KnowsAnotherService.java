package dev.vouchsafe.acceptance.breaking.voucher;

import dev.vouchsafe.acceptance.breaking.payment.OfPayment;

/** A service that knows another. */
final class KnowsAnotherService {

    OfPayment known;
}

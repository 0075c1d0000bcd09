package dev.vouchsafe.acceptance.breaking.platform;

import dev.vouchsafe.acceptance.breaking.payment.OfPayment;

/** A platform that knows who stands on it. */
final class KnowsAService {

    OfPayment known;
}

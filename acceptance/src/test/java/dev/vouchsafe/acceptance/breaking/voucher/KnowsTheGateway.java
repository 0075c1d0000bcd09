package dev.vouchsafe.acceptance.breaking.voucher;

import dev.vouchsafe.acceptance.breaking.gateway.OfTheGateway;

/** A service that knows what is in front of it. */
final class KnowsTheGateway {

    OfTheGateway known;
}

package dev.vouchsafe.acceptance.breaking.contracts;

import dev.vouchsafe.acceptance.breaking.gateway.OfTheGateway;

/** A contract that depends on one of its parties. */
final class KnowsTheGateway {

    OfTheGateway known;
}

package dev.vouchsafe.acceptance.breaking.verifier;

import dev.vouchsafe.acceptance.breaking.gateway.OfTheGateway;

/** A part that could stand alone and does not. */
final class KnowsTheGateway {

    OfTheGateway known;
}

package dev.vouchsafe.acceptance.breaking.eventstore;

import dev.vouchsafe.acceptance.breaking.gateway.OfTheGateway;

/** A store that could stand alone and does not. */
final class KnowsTheGateway {

    OfTheGateway known;
}

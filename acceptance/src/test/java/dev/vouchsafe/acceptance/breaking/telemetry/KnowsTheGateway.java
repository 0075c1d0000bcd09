package dev.vouchsafe.acceptance.breaking.telemetry;

import dev.vouchsafe.acceptance.breaking.gateway.OfTheGateway;

/** What every process stands on that knows one of them. */
final class KnowsTheGateway {

    OfTheGateway known;
}

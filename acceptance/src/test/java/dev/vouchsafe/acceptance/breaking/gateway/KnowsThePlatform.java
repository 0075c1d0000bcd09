package dev.vouchsafe.acceptance.breaking.gateway;

import dev.vouchsafe.acceptance.breaking.platform.OfThePlatform;

/** A gateway that is wired like a service. */
final class KnowsThePlatform {

    OfThePlatform known;
}

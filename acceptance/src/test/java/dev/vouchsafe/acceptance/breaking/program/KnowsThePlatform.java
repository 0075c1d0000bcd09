package dev.vouchsafe.acceptance.breaking.program;

import dev.vouchsafe.acceptance.breaking.platform.OfThePlatform;

/** A program that is more than data and rules. */
final class KnowsThePlatform {

    OfThePlatform known;
}

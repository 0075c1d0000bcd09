package dev.vouchsafe.acceptance.breaking.eventstore;

import org.springframework.context.ApplicationContext;

/** A store that needs Spring. */
final class KnowsSpring {

    ApplicationContext known;
}

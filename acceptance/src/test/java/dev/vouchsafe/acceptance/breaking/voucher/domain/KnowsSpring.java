package dev.vouchsafe.acceptance.breaking.voucher.domain;

import org.springframework.context.ApplicationContext;

/** A domain that needs Spring. */
final class KnowsSpring {

    ApplicationContext known;
}

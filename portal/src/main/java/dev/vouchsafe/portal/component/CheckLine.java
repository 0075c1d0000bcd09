package dev.vouchsafe.portal.component;

/**
 * A rule and what it found, as the API says it.
 *
 * @param step for which the rule is asked, such as {@code redeem}
 * @param detail the sentence
 */
public record CheckLine(String step, String code, boolean passed, String detail) {}

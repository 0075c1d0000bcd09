package dev.vouchsafe.portal.component;

/**
 * One thing that can be chosen from a list.
 *
 * @param value the id or code that is sent
 * @param text what a person reads
 */
public record Option(String value, String text) {}

package dev.vouchsafe.platform.trail;

/**
 * A thing that an entry is about.
 *
 * @param kind what it is, such as {@code voucher} or {@code payment-request}
 * @param id its id, such as {@code PS-7K2M-9QXA}
 */
public record Subject(String kind, String id) {}

package dev.vouchsafe.benchmark.store;

/**
 * The payload of every event in a benchmark, about 250 bytes of JSON.
 *
 * @param number a number by which a reader knows the event again
 * @param stream the stream it is appended to
 * @param text filling
 */
public record Happening(long number, String stream, String text) {}

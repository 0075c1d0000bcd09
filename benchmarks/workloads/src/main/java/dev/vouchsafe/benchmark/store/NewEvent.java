package dev.vouchsafe.benchmark.store;

import java.time.Instant;

/**
 * An event before it is stored.
 *
 * @param at when it happened; a filled store spreads its events over the past, as a grown one would
 * @param happening its payload
 */
public record NewEvent(Instant at, Happening happening) {}

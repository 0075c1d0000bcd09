package dev.vouchsafe.platform.personal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks that a person be erased.
 *
 * @param key the id of the person's key; null if it has none
 */
record ErasePerson(@Nullable String key, Instant at) {}

/** Publishes what the log says, in order and at least once. */
@NullMarked
package dev.vouchsafe.platform.outbox;

import org.jspecify.annotations.NullMarked;

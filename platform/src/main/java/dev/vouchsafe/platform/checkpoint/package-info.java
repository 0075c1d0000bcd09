/** Publishes what the log looks like, and verifies the log against it. */
@NullMarked
package dev.vouchsafe.platform.checkpoint;

import org.jspecify.annotations.NullMarked;

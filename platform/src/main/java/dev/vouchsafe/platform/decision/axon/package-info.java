/** Decisions on Axon's command bus: how a command gets its states and how its events are appended. */
@NullMarked
package dev.vouchsafe.platform.decision.axon;

import org.jspecify.annotations.NullMarked;

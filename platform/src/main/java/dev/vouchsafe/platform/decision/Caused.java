package dev.vouchsafe.platform.decision;

import dev.vouchsafe.platform.log.Cause;

/** A command, and who and what brought it about. */
public record Caused(Object command, Cause cause) {}

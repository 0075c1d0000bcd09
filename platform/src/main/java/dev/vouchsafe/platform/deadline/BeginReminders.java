package dev.vouchsafe.platform.deadline;

import java.time.Instant;
import java.util.List;

/**
 * People are reminded from now on.
 *
 * @param kinds the names of the kinds that the log is older than
 */
record BeginReminders(List<String> kinds, Instant at) {}

/**
 * Injects faults into processes that write to one log, and compares afterwards what they were told with what is stored.
 * A run is described by its seed and its length, {@link dev.vouchsafe.eventstore.faults.Run}.
 */
package dev.vouchsafe.eventstore.faults;

/** What every process tells of itself, whatever it is: where it is asked, and which trace a call belongs to. */
@NullMarked
package dev.vouchsafe.telemetry;

import org.jspecify.annotations.NullMarked;

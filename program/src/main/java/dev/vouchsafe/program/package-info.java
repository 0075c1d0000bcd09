/** A program as data: its calendar, durations, offerings, exams and rates. The date rules are here too. */
@NullMarked
package dev.vouchsafe.program;

import org.jspecify.annotations.NullMarked;

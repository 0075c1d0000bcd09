/** Of which days people are reminded, and how long before. */
@NullMarked
package dev.vouchsafe.program.reminder;

import org.jspecify.annotations.NullMarked;

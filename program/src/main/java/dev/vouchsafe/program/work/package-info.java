/** Rules for the work that is planned or was delivered: when, how long, where, and by whom. */
@NullMarked
package dev.vouchsafe.program.work;

import org.jspecify.annotations.NullMarked;

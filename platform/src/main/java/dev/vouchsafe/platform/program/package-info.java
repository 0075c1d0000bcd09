/** The programs that a service runs, by its settings. */
@NullMarked
package dev.vouchsafe.platform.program;

import org.jspecify.annotations.NullMarked;

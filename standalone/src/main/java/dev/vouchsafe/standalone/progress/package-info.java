/** Shows on the console how far the play is, and a table at its end. */
@NullMarked
package dev.vouchsafe.standalone.progress;

import org.jspecify.annotations.NullMarked;

/** What time brings about: an index proposes what is due, a decision disposes. */
@NullMarked
package dev.vouchsafe.platform.deadline;

import org.jspecify.annotations.NullMarked;

/** {@code /ops/deadlines}: what is due, what was late, and whether all of it is right. */
@NullMarked
package dev.vouchsafe.portal.ops.deadlines;

import org.jspecify.annotations.NullMarked;

/** {@code /ops}: what is wrong, if anything is, and the numbers behind it. */
@NullMarked
package dev.vouchsafe.portal.ops.state;

import org.jspecify.annotations.NullMarked;

/** {@code /ops/trail}: what happened and what was attempted, and one entry of it. */
@NullMarked
package dev.vouchsafe.portal.ops.trail;

import org.jspecify.annotations.NullMarked;

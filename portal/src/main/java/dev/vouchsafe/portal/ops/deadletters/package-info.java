/** {@code /ops/dead-letters}: what could not be read, and what becomes of it. */
@NullMarked
package dev.vouchsafe.portal.ops.deadletters;

import org.jspecify.annotations.NullMarked;

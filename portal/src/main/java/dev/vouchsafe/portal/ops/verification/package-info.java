/** {@code /ops/verification}: whether every trail is whole and unaltered. */
@NullMarked
package dev.vouchsafe.portal.ops.verification;

import org.jspecify.annotations.NullMarked;

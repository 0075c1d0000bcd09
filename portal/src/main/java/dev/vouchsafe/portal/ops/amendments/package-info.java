/** {@code /ops/amendments}: an amendment, and before it is published what it would change. */
@NullMarked
package dev.vouchsafe.portal.ops.amendments;

import org.jspecify.annotations.NullMarked;

/** {@code /ops/personal-data}: what is kept of a person, and its erasure. */
@NullMarked
package dev.vouchsafe.portal.ops.personaldata;

import org.jspecify.annotations.NullMarked;

/** {@code /ops/what-if}: how things would stand under another calendar. */
@NullMarked
package dev.vouchsafe.portal.ops.whatif;

import org.jspecify.annotations.NullMarked;

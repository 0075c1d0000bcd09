/** {@code /ops/evidence}: the file that proves a trail, and its verification in the browser. */
@NullMarked
package dev.vouchsafe.portal.ops.evidence;

import org.jspecify.annotations.NullMarked;

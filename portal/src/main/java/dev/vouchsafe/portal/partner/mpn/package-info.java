/** The clicks that partners know: {@code /partner/mpn}, and what leads from there to the enrollment. */
@NullMarked
package dev.vouchsafe.portal.partner.mpn;

import org.jspecify.annotations.NullMarked;

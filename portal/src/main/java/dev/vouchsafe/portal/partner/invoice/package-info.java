/** A partner's payment request: drafted, corrected, submitted, and what became of it. */
@NullMarked
package dev.vouchsafe.portal.partner.invoice;

import org.jspecify.annotations.NullMarked;

/** The payments officer's pages. */
@NullMarked
package dev.vouchsafe.portal.payments;

import org.jspecify.annotations.NullMarked;

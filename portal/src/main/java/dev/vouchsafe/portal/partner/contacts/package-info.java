/** {@code /partner/contacts}: who gets which mail. */
@NullMarked
package dev.vouchsafe.portal.partner.contacts;

import org.jspecify.annotations.NullMarked;

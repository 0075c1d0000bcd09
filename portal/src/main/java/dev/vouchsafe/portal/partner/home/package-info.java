/** {@code /partner}: what is due next, and what is waiting for whom. */
@NullMarked
package dev.vouchsafe.portal.partner.home;

import org.jspecify.annotations.NullMarked;

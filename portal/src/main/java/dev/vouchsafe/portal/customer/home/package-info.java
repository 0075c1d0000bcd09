/** {@code /customer}: the agreements with their pools, what ends next, and what nobody has taken up. */
@NullMarked
package dev.vouchsafe.portal.customer.home;

import org.jspecify.annotations.NullMarked;

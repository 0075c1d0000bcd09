/** The customer's pages. */
@NullMarked
package dev.vouchsafe.portal.customer;

import org.jspecify.annotations.NullMarked;

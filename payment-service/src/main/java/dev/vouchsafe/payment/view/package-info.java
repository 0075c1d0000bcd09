/** Requests and registrations as they are shown. */
@NullMarked
package dev.vouchsafe.payment.view;

import org.jspecify.annotations.NullMarked;

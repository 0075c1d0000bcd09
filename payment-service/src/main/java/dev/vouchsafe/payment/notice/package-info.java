/** What partners and payments officers are told of: requests, and vouchers that nobody asked payment for. */
@NullMarked
package dev.vouchsafe.payment.notice;

import org.jspecify.annotations.NullMarked;

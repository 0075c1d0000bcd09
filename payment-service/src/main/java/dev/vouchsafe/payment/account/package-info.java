/** The numbers of bank accounts, which are sealed in what is kept. */
@NullMarked
package dev.vouchsafe.payment.account;

import org.jspecify.annotations.NullMarked;

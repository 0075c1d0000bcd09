/** The customer names other people for a voucher: whom its mails go to, and whose address validates it. */
@NullMarked
package dev.vouchsafe.voucher.contacts;

import org.jspecify.annotations.NullMarked;

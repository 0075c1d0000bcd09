/** What voucher-service asks to be told to people. */
@NullMarked
package dev.vouchsafe.voucher.notice;

import org.jspecify.annotations.NullMarked;

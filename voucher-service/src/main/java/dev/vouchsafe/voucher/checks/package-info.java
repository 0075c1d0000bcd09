/** What each next step of a voucher would say, before anybody takes it. */
@NullMarked
package dev.vouchsafe.voucher.checks;

import org.jspecify.annotations.NullMarked;

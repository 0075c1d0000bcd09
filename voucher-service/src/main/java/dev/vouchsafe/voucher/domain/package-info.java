/** Vouchers, pools and what happens to them: records, events, states, and rules that several use cases ask. */
@NullMarked
package dev.vouchsafe.voucher.domain;

import org.jspecify.annotations.NullMarked;

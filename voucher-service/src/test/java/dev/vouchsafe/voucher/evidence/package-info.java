@NullMarked
package dev.vouchsafe.voucher.evidence;

import org.jspecify.annotations.NullMarked;

/** Voucher-service: its start, its catalogue of events, its tags and who may call what. */
@NullMarked
package dev.vouchsafe.voucher;

import org.jspecify.annotations.NullMarked;

package dev.vouchsafe.payment.window;

import dev.vouchsafe.contracts.voucher.VoucherRedeemed;

/** Voucher-service told that a voucher is redeemed. */
record OpenPaymentWindow(VoucherRedeemed redeemed) {}

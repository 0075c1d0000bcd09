package dev.vouchsafe.payment.window;

import dev.vouchsafe.contracts.voucher.VoucherRedeemed;

/** Command: open the payment window of a voucher that voucher-service says is redeemed. */
record OpenPaymentWindow(VoucherRedeemed redeemed) {}

package dev.vouchsafe.voucher.validation;

import dev.vouchsafe.contracts.personal.Told;

/** A partner shows that the customer gave it the voucher: the number and the administrator's e-mail belong together. */
record ValidateVoucher(String voucherId, Told<String> adminEmail) {
}

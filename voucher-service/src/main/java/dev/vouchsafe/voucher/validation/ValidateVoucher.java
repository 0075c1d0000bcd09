package dev.vouchsafe.voucher.validation;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.personal.IncomingPersonal;

/** A partner shows that the customer gave it the voucher: the number and the administrator's e-mail belong together. */
record ValidateVoucher(VoucherId voucherId, PartnerId partnerId, IncomingPersonal<String> adminEmail) {}

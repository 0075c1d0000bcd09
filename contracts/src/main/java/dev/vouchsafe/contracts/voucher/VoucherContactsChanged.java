package dev.vouchsafe.contracts.voucher;

import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.VoucherId;
import java.time.Instant;

/**
 * The customer named other people of its own for a voucher. Who they are is in no message.
 *
 * @param voucherId the voucher
 * @param agreementId the customer's agreement
 * @param at when
 */
public record VoucherContactsChanged(VoucherId voucherId, AgreementId agreementId, Instant at) {

    /** The CloudEvents type. */
    public static final String TYPE = "voucher.contacts-changed.v1";
}

package dev.vouchsafe.contracts.voucher;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.VoucherId;
import java.time.Instant;

/**
 * A deliverable was uploaded under a reservation.
 *
 * @param voucherId the voucher
 * @param partnerId the partner
 * @param name the file name
 * @param mediaType its media type
 * @param size its size in bytes
 * @param sha256 its SHA-256 in lower-case hexadecimal
 * @param uploadedAt when
 */
public record DeliverableUploaded(
        VoucherId voucherId,
        PartnerId partnerId,
        String name,
        String mediaType,
        long size,
        String sha256,
        Instant uploadedAt) {

    /** The CloudEvents type. */
    public static final String TYPE = "voucher.deliverable-uploaded.v1";
}

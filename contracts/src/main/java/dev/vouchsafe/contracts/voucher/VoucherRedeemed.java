package dev.vouchsafe.contracts.voucher;

import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.VoucherId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A voucher is redeemed; its payment may be requested.
 *
 * @param voucherId the voucher
 * @param agreementId the customer's agreement
 * @param program the program
 * @param offering the offering, such as {@code SDPS}
 * @param level its service level in days
 * @param partnerId the partner
 * @param locationId the partner's location
 * @param deliveryCountry where the engagement was delivered
 * @param redeemedOn the day in the program zone, which rate and payment window count from
 * @param redeemedAt when
 * @param work what was delivered for it; null in messages from before that was told
 */
public record VoucherRedeemed(
        VoucherId voucherId,
        AgreementId agreementId,
        String program,
        OfferingId offering,
        int level,
        PartnerId partnerId,
        LocationId locationId,
        String deliveryCountry,
        LocalDate redeemedOn,
        Instant redeemedAt,
        @Nullable DeliveredWork work) {

    /** The CloudEvents type. */
    public static final String TYPE = "voucher.redeemed.v1";
}

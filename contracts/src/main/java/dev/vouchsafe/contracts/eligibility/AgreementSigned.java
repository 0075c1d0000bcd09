package dev.vouchsafe.contracts.eligibility;

import dev.vouchsafe.contracts.id.PartnerId;
import java.time.Instant;

/**
 * A partner has signed the program agreement.
 *
 * @param partnerId the partner
 * @param program the program
 * @param version the version of the agreement
 * @param signedBy who signed
 * @param signedAt when
 */
public record AgreementSigned(PartnerId partnerId, String program, String version, String signedBy, Instant signedAt)
        implements PartnerMessage {

    /** The CloudEvents type. */
    public static final String TYPE = "eligibility.agreement-signed.v1";
}

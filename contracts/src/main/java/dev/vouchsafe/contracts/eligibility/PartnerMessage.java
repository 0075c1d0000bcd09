package dev.vouchsafe.contracts.eligibility;

import dev.vouchsafe.contracts.id.PartnerId;

/** What eligibility-service tells about a partner's standing, in the order of the partner's key. */
public sealed interface PartnerMessage
        permits PartnerRegistered,
                LocationRegistered,
                CompetencyAttained,
                CompetencyLapsed,
                ExamPassed,
                AgreementSigned,
                OfferingEnrolled {

    /** The partner it is about; the message's key. */
    PartnerId partnerId();
}

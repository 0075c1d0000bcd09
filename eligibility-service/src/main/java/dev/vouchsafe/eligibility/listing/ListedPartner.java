package dev.vouchsafe.eligibility.listing;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.eligibility.domain.Partner;
import dev.vouchsafe.eligibility.domain.PartnerEvent;
import dev.vouchsafe.eligibility.stream.EligibilityStreams;
import dev.vouchsafe.platform.log.Fold;
import java.util.Optional;

/**
 * A partner as the rows of a list need it. Thousands are kept in memory while a list follows the log, so without what
 * no row of it shows: pictures, consultants and their exams, and for the rows of its profiles competencies and
 * signatures too.
 */
enum ListedPartner {

    /** For the rows of its profiles. */
    PROFILES,
    /** For the one row of the partner itself. */
    ITSELF;

    Fold<Partner> fold(PartnerId partnerId) {
        return new Fold<>(
                EligibilityStreams.partnerEvents(partnerId),
                Partner.NONE,
                (partner, event) -> with(partner, (PartnerEvent) event));
    }

    /** The partner whose rows the event changes; empty if it changes none. */
    Optional<PartnerId> changedBy(Object event) {
        return event instanceof PartnerEvent ofPartner && shows(ofPartner)
                ? Optional.of(ofPartner.partnerId())
                : Optional.empty();
    }

    private boolean shows(PartnerEvent event) {
        return switch (event) {
            case PartnerEvent.ProfileKept e -> true;
            case PartnerEvent.ProfileRemoved e -> true;
            case PartnerEvent.PartnerRegistered e -> true;
            case PartnerEvent.LocationRegistered e -> this == PROFILES;
            case PartnerEvent.OfferingEnrolled e -> true;
            case PartnerEvent.CompetencyAttained e -> this == ITSELF;
            case PartnerEvent.CompetencyLapsed e -> this == ITSELF;
            case PartnerEvent.AgreementSigned e -> this == ITSELF;
            case PartnerEvent.ExamPassed e -> false;
        };
    }

    private Partner with(Partner partner, PartnerEvent event) {
        return switch (event) {
            case PartnerEvent.ProfileKept e ->
                partner.with(
                        new PartnerEvent.ProfileKept(e.partnerId(), e.profile().withoutPicture(), e.by(), e.at()));
            case PartnerEvent other -> shows(other) ? partner.with(other) : partner;
        };
    }
}

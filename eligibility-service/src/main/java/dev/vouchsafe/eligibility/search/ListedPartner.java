package dev.vouchsafe.eligibility.search;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.eligibility.domain.Partner;
import dev.vouchsafe.eligibility.domain.PartnerEvent;
import dev.vouchsafe.eligibility.log.PartnerLog;
import dev.vouchsafe.platform.log.Fold;
import java.util.Optional;

/**
 * A partner as the rows of its profiles need it. Thousands are kept in memory while the list follows the log, so without what
 * no row shows: pictures, consultants and their exams, competencies and signatures.
 */
final class ListedPartner {

    private ListedPartner() {
    }

    static Fold<Partner> fold(PartnerId partnerId) {
        return new Fold<>(PartnerLog.streamOf(partnerId), Partner.NONE, (partner, event) -> with(partner, (PartnerEvent) event));
    }

    /** The partner whose rows the event changes; empty if it changes none. */
    static Optional<PartnerId> idOf(PartnerEvent event) {
        return switch (event) {
            case PartnerEvent.ProfileKept e -> Optional.of(e.partnerId());
            case PartnerEvent.Registered e -> Optional.of(e.partnerId());
            case PartnerEvent.LocationRegistered e -> Optional.of(e.partnerId());
            case PartnerEvent.OfferingEnrolled e -> Optional.of(e.partnerId());
            case PartnerEvent.CompetencyAttained e -> Optional.empty();
            case PartnerEvent.CompetencyLapsed e -> Optional.empty();
            case PartnerEvent.ExamPassed e -> Optional.empty();
            case PartnerEvent.AgreementSigned e -> Optional.empty();
        };
    }

    private static Partner with(Partner partner, PartnerEvent event) {
        return switch (event) {
            case PartnerEvent.ProfileKept e -> partner.with(new PartnerEvent.ProfileKept(e.partnerId(), e.profile().withoutPicture(), e.by(), e.at()));
            case PartnerEvent other when idOf(other).isEmpty() -> partner;
            case PartnerEvent other -> partner.with(other);
        };
    }
}

package dev.vouchsafe.eligibility.search;

import dev.vouchsafe.eligibility.domain.Partner;
import dev.vouchsafe.eligibility.domain.PartnerEvent;
import dev.vouchsafe.eligibility.log.PartnerLog;
import dev.vouchsafe.platform.log.Fold;

/**
 * A partner as the rows of its profiles need it. Thousands are kept in memory while the list follows the log, so without what
 * no row shows: pictures, consultants and their exams, competencies and signatures.
 */
final class ListedPartner {

    private ListedPartner() {
    }

    static Fold<Partner> fold(String partnerId) {
        return new Fold<>(PartnerLog.streamOf(partnerId), Partner.NONE, (partner, event) -> with(partner, (PartnerEvent) event));
    }

    /** The partner whose rows the event changes; null if it changes none. */
    static String idOf(PartnerEvent event) {
        return switch (event) {
            case PartnerEvent.ProfileKept e -> e.partnerId();
            case PartnerEvent.Registered e -> e.partnerId();
            case PartnerEvent.LocationRegistered e -> e.partnerId();
            case PartnerEvent.OfferingEnrolled e -> e.partnerId();
            case PartnerEvent.CompetencyAttained e -> null;
            case PartnerEvent.CompetencyLapsed e -> null;
            case PartnerEvent.ExamPassed e -> null;
            case PartnerEvent.AgreementSigned e -> null;
        };
    }

    private static Partner with(Partner partner, PartnerEvent event) {
        return switch (event) {
            case PartnerEvent.ProfileKept e -> partner.with(new PartnerEvent.ProfileKept(e.partnerId(), e.profile().withoutPicture(), e.by(), e.at()));
            case PartnerEvent other when idOf(other) == null -> partner;
            case PartnerEvent other -> partner.with(other);
        };
    }
}

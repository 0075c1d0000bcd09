package dev.vouchsafe.eligibility.stream;

import dev.vouchsafe.eligibility.domain.PartnerEvent;
import dev.vouchsafe.platform.deadletter.LetterStreams;
import dev.vouchsafe.platform.imports.ImportStreams;
import dev.vouchsafe.platform.log.EventCatalogue;

/** The stored events of eligibility-service, by name and version, for ever. */
public final class EligibilityCatalogue {

    private EligibilityCatalogue() {}

    public static EventCatalogue catalogue() {
        return LetterStreams.addTo(ImportStreams.addTo(new EventCatalogue()
                .add(PartnerEvent.PartnerRegistered.class, "partner.registered", 1)
                .add(PartnerEvent.LocationRegistered.class, "location.registered", 1)
                .add(PartnerEvent.CompetencyAttained.class, "competency.attained", 1)
                .add(PartnerEvent.CompetencyLapsed.class, "competency.lapsed", 1)
                .add(PartnerEvent.ExamPassed.class, "exam.passed", 1)
                .add(PartnerEvent.AgreementSigned.class, "agreement.signed", 1)
                .add(PartnerEvent.OfferingEnrolled.class, "offering.enrolled", 1)
                .add(PartnerEvent.ProfileKept.class, "profile.kept", 1)
                .add(PartnerEvent.ProfileRemoved.class, "profile.removed", 1)));
    }
}

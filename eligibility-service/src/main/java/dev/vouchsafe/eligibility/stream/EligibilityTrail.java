package dev.vouchsafe.eligibility.stream;

import dev.vouchsafe.eligibility.domain.PartnerEvent;
import dev.vouchsafe.eligibility.domain.PartnerEvent.AgreementSigned;
import dev.vouchsafe.eligibility.domain.PartnerEvent.CompetencyAttained;
import dev.vouchsafe.eligibility.domain.PartnerEvent.CompetencyLapsed;
import dev.vouchsafe.eligibility.domain.PartnerEvent.ExamPassed;
import dev.vouchsafe.eligibility.domain.PartnerEvent.LocationRegistered;
import dev.vouchsafe.eligibility.domain.PartnerEvent.OfferingEnrolled;
import dev.vouchsafe.eligibility.domain.PartnerEvent.PartnerRegistered;
import dev.vouchsafe.eligibility.domain.PartnerEvent.ProfileKept;
import dev.vouchsafe.eligibility.domain.PartnerEvent.ProfileRemoved;
import dev.vouchsafe.platform.deadletter.LetterStreams;
import dev.vouchsafe.platform.imports.ImportStreams;
import dev.vouchsafe.platform.trail.Subject;
import dev.vouchsafe.platform.trail.TrailTable;

/** How eligibility-service's events stand in the trail. */
public final class EligibilityTrail {

    private EligibilityTrail() {}

    public static TrailTable table() {
        return LetterStreams.addTo(ImportStreams.addTo(new TrailTable()
                .add(PartnerRegistered.class, EligibilityTrail::partner)
                .add(LocationRegistered.class, EligibilityTrail::partner)
                .add(CompetencyAttained.class, EligibilityTrail::partner)
                .add(CompetencyLapsed.class, EligibilityTrail::partner)
                .add(ExamPassed.class, EligibilityTrail::partner)
                .add(AgreementSigned.class, EligibilityTrail::partner)
                .add(OfferingEnrolled.class, EligibilityTrail::partner)
                .add(ProfileKept.class, EligibilityTrail::partner)
                .add(ProfileRemoved.class, EligibilityTrail::partner)));
    }

    private static Subject partner(PartnerEvent event) {
        return Subject.of(event.partnerId());
    }
}

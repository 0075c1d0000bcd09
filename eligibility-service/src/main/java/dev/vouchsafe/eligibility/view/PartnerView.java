package dev.vouchsafe.eligibility.view;

import dev.vouchsafe.contracts.eligibility.AgreementSigned;
import dev.vouchsafe.contracts.eligibility.LocationRegistered;
import dev.vouchsafe.contracts.eligibility.OfferingEnrolled;
import dev.vouchsafe.contracts.id.CompetencyId;
import dev.vouchsafe.contracts.id.ConsultantId;
import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.mpn.CompetencyLevel;
import dev.vouchsafe.eligibility.domain.Partner;
import dev.vouchsafe.program.standing.Attainment;
import dev.vouchsafe.program.standing.Consultant;
import dev.vouchsafe.program.standing.Consultant.PassedExam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A partner as it is answered: everything known of it, in the order in which it was recorded. */
record PartnerView(
        PartnerId partnerId,
        String name,
        String country,
        List<Location> locations,
        List<Competency> competencies,
        List<ConsultantView> consultants,
        List<Agreement> agreements,
        List<Enrolment> enrolments,
        List<ProfileView> profiles) {

    record Location(LocationId locationId, String country, String city) {
        static Location of(LocationRegistered location) {
            return new Location(location.locationId(), location.country(), location.city());
        }
    }

    /** {@code lapsedOn} is null unless it lapsed; {@code lastDay} is the last day it is held. */
    record Competency(
            CompetencyId competency,
            CompetencyLevel level,
            LocalDate validFrom,
            LocalDate validThrough,
            @Nullable LocalDate lapsedOn,
            LocalDate lastDay) {
        static Competency of(Attainment attained) {
            return new Competency(
                    attained.competency(),
                    attained.level(),
                    attained.validFrom(),
                    attained.validThrough(),
                    attained.lapsedOn(),
                    attained.lastDay());
        }
    }

    record ConsultantView(
            ConsultantId consultantId, @Nullable String name, List<PassedExam> exams) {
        static ConsultantView of(Consultant consultant) {
            return new ConsultantView(consultant.consultantId(), consultant.name(), consultant.exams());
        }
    }

    record Agreement(String program, String version, String signedBy, Instant signedAt) {
        static Agreement of(AgreementSigned signed) {
            return new Agreement(signed.program(), signed.version(), signed.signedBy(), signed.signedAt());
        }
    }

    record Enrolment(String program, OfferingId offering, String enrolledBy, Instant enrolledAt) {
        static Enrolment of(OfferingEnrolled enrolled) {
            return new Enrolment(enrolled.program(), enrolled.offering(), enrolled.enrolledBy(), enrolled.enrolledAt());
        }
    }

    static PartnerView of(Partner partner) {
        var standing = partner.standing();
        var registered = standing.registered();
        return new PartnerView(
                registered.partnerId(),
                registered.name(),
                registered.country(),
                standing.locations().values().stream().map(Location::of).toList(),
                standing.attainments().stream().map(Competency::of).toList(),
                standing.consultants().values().stream().map(ConsultantView::of).toList(),
                standing.signatures().values().stream().map(Agreement::of).toList(),
                standing.enrolments().values().stream().map(Enrolment::of).toList(),
                partner.profiles().values().stream()
                        .map(profile -> ProfileView.of(profile.withoutPicture()))
                        .toList());
    }
}

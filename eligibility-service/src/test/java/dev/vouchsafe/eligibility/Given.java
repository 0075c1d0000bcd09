package dev.vouchsafe.eligibility;

import dev.vouchsafe.contracts.id.CompetencyId;
import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.mpn.CompetencyLevel;
import dev.vouchsafe.eligibility.domain.PartnerEvent;
import dev.vouchsafe.eligibility.domain.PartnerPublication;
import dev.vouchsafe.program.Program;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.program.standing.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A partner's history, told step by step, for tests. */
public record Given(Standing standing) {

    public static final PartnerId PARTNER = PartnerId.of("P-4001");
    public static final OfferingId SDPS = OfferingId.of("SDPS");
    /** What SharePoint engagements, and with them SDPS, ask for. */
    public static final CompetencyId COLLABORATION = CompetencyId.of("collaboration-content");

    public static final Program PROGRAM =
            Programs.load(List.of("planning-services")).standard();
    public static final Instant BEFORE = Instant.parse("2019-11-06T09:30:00Z");

    public static Given unknown() {
        return new Given(Standing.NONE);
    }

    public static Given registered() {
        return unknown().and(new PartnerEvent.PartnerRegistered(PARTNER, "Fenwick Deployment Partners", "GB", BEFORE));
    }

    public Given signed() {
        return and(new PartnerEvent.AgreementSigned(
                PARTNER, PROGRAM.id(), PROGRAM.termsVersion(), "ana@fenwick.example", BEFORE));
    }

    public Given holds(CompetencyId competency, CompetencyLevel level, String from, String through) {
        return and(new PartnerEvent.CompetencyAttained(
                PARTNER, competency, level, LocalDate.parse(from), LocalDate.parse(through), BEFORE));
    }

    public Given lost(CompetencyId competency, CompetencyLevel level, String on) {
        return and(new PartnerEvent.CompetencyLapsed(PARTNER, competency, level, LocalDate.parse(on), BEFORE));
    }

    public Given enrolled(OfferingId offering) {
        return and(new PartnerEvent.OfferingEnrolled(PARTNER, PROGRAM.id(), offering, "ana@fenwick.example", BEFORE));
    }

    public Given and(PartnerEvent event) {
        return new Given(PartnerPublication.evolve(standing, event));
    }
}

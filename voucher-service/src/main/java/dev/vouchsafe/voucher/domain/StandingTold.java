package dev.vouchsafe.voucher.domain;

import dev.vouchsafe.contracts.decision.Fact;
import dev.vouchsafe.contracts.eligibility.CompetencyAttained;
import dev.vouchsafe.contracts.eligibility.CompetencyLapsed;
import dev.vouchsafe.contracts.eligibility.ExamPassed;
import dev.vouchsafe.contracts.eligibility.LocationRegistered;
import dev.vouchsafe.contracts.eligibility.OfferingEnrolled;
import dev.vouchsafe.contracts.eligibility.PartnerFact;
import java.time.Instant;

/**
 * What eligibility-service told of a partner's standing, kept in this log so that a decision can be replayed from it
 * alone.
 */
public sealed interface StandingTold extends Fact {

    PartnerFact told();

    record LocationTold(LocationRegistered told, Instant at) implements StandingTold {}

    record CompetencyTold(CompetencyAttained told, Instant at) implements StandingTold {}

    record LapseTold(CompetencyLapsed told, Instant at) implements StandingTold {}

    record ExamTold(ExamPassed told, Instant at) implements StandingTold {}

    record EnrolmentTold(OfferingEnrolled told, Instant at) implements StandingTold {}
}

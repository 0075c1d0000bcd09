package dev.vouchsafe.voucher.domain;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.eligibility.CompetencyAttained;
import dev.vouchsafe.contracts.eligibility.CompetencyLapsed;
import dev.vouchsafe.contracts.eligibility.ExamPassed;
import dev.vouchsafe.contracts.eligibility.LocationRegistered;
import dev.vouchsafe.contracts.eligibility.OfferingEnrolled;
import dev.vouchsafe.contracts.eligibility.PartnerFact;
import java.time.Instant;

/**
 * What eligibility-service published of a partner's standing, kept in this log so that a decision can be replayed from
 * it alone.
 */
public sealed interface StandingEvent extends DomainEvent {

    PartnerFact told();

    record LocationReceived(LocationRegistered told, Instant at) implements StandingEvent {}

    record CompetencyReceived(CompetencyAttained told, Instant at) implements StandingEvent {}

    record LapseReceived(CompetencyLapsed told, Instant at) implements StandingEvent {}

    record ExamReceived(ExamPassed told, Instant at) implements StandingEvent {}

    record EnrolmentReceived(OfferingEnrolled told, Instant at) implements StandingEvent {}
}

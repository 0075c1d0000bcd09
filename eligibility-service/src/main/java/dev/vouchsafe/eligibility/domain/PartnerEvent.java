package dev.vouchsafe.eligibility.domain;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.id.CompetencyId;
import dev.vouchsafe.contracts.id.ConsultantId;
import dev.vouchsafe.contracts.id.ExamId;
import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.mpn.CompetencyLevel;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What happened to a partner: the service's stored events. What they tell other services is a message of its own
 * ({@link PartnerPublication}), so that either can change without the other. Days are those of the program's zone;
 * {@code at} is when the event took effect, for what MPN said the time that it gave.
 */
public sealed interface PartnerEvent extends DomainEvent {

    PartnerId partnerId();

    /** MPN knows the partner. */
    record PartnerRegistered(PartnerId partnerId, String name, String country, Instant at) implements PartnerEvent {}

    /** The partner has a place of business, or its address changed. */
    record LocationRegistered(PartnerId partnerId, LocationId locationId, String country, String city, Instant at)
            implements PartnerEvent {}

    /** The partner holds a competency, from a day through a day. */
    record CompetencyAttained(
            PartnerId partnerId,
            CompetencyId competency,
            CompetencyLevel level,
            LocalDate validFrom,
            LocalDate validThrough,
            Instant at)
            implements PartnerEvent {}

    /** What was attained of the competency at that level is not held from {@code lapsedOn} on. */
    record CompetencyLapsed(
            PartnerId partnerId, CompetencyId competency, CompetencyLevel level, LocalDate lapsedOn, Instant at)
            implements PartnerEvent {}

    /** A consultant of the partner passed an exam or assessment that counts from a day through a day. */
    record ExamPassed(
            PartnerId partnerId,
            ConsultantId consultantId,
            String name,
            ExamId exam,
            LocalDate validFrom,
            LocalDate validThrough,
            Instant at)
            implements PartnerEvent {}

    /** The partner signed the agreement of a program; {@code by} is the person's subject. */
    record AgreementSigned(PartnerId partnerId, String program, String version, String by, Instant at)
            implements PartnerEvent {}

    /** The partner enrolled in an offering; {@code by} is the person's subject. */
    record OfferingEnrolled(PartnerId partnerId, String program, OfferingId offering, String by, Instant at)
            implements PartnerEvent {}

    /**
     * The partner keeps this profile for its region from now on, in place of the one before; {@code by} is the person's
     * subject.
     */
    record ProfileKept(PartnerId partnerId, Profile profile, String by, Instant at) implements PartnerEvent {}

    /** The partner keeps no profile for the region any more; {@code by} is the person's subject. */
    record ProfileRemoved(PartnerId partnerId, String region, String by, Instant at) implements PartnerEvent {}
}

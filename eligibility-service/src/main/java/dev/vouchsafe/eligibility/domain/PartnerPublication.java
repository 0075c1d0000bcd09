package dev.vouchsafe.eligibility.domain;

import dev.vouchsafe.contracts.eligibility.AgreementSigned;
import dev.vouchsafe.contracts.eligibility.CompetencyAttained;
import dev.vouchsafe.contracts.eligibility.CompetencyLapsed;
import dev.vouchsafe.contracts.eligibility.ExamPassed;
import dev.vouchsafe.contracts.eligibility.LocationRegistered;
import dev.vouchsafe.contracts.eligibility.OfferingEnrolled;
import dev.vouchsafe.contracts.eligibility.PartnerMessage;
import dev.vouchsafe.contracts.eligibility.PartnerRegistered;
import dev.vouchsafe.program.standing.Standing;
import java.util.Optional;

/** What is published of an event. The own standing is folded from the same, so that all see the same partner. */
public final class PartnerPublication {

    private PartnerPublication() {}

    /** Empty for what is no part of a partner's standing. */
    public static Optional<PartnerMessage> of(PartnerEvent event) {
        return Optional.ofNullable(
                switch (event) {
                    case PartnerEvent.PartnerRegistered e ->
                        new PartnerRegistered(e.partnerId(), e.name(), e.country());
                    case PartnerEvent.LocationRegistered e ->
                        new LocationRegistered(e.partnerId(), e.locationId(), e.country(), e.city());
                    case PartnerEvent.CompetencyAttained e ->
                        new CompetencyAttained(
                                e.partnerId(), e.competency(), e.level(), e.validFrom(), e.validThrough());
                    case PartnerEvent.CompetencyLapsed e ->
                        new CompetencyLapsed(e.partnerId(), e.competency(), e.level(), e.lapsedOn());
                    case PartnerEvent.ExamPassed e ->
                        new ExamPassed(
                                e.partnerId(), e.consultantId(), e.name(), e.exam(), e.validFrom(), e.validThrough());
                    case PartnerEvent.AgreementSigned e ->
                        new AgreementSigned(e.partnerId(), e.program(), e.version(), e.by(), e.at());
                    case PartnerEvent.OfferingEnrolled e ->
                        new OfferingEnrolled(e.partnerId(), e.program(), e.offering(), e.by(), e.at());
                    case PartnerEvent.ProfileKept e -> null;
                    case PartnerEvent.ProfileRemoved e -> null;
                });
    }

    /** The partner's standing after the event. */
    public static Standing evolve(Standing standing, PartnerEvent event) {
        return of(event).map(standing::with).orElse(standing);
    }
}

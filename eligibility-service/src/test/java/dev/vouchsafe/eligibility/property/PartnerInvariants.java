package dev.vouchsafe.eligibility.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.id.CompetencyId;
import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.mpn.CompetencyLevel;
import dev.vouchsafe.eligibility.domain.PartnerEvent;
import dev.vouchsafe.platform.log.Cause;
import dev.vouchsafe.platform.log.RecordedEvent;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What must hold after every event of the log. It keeps books of its own, from the program's text: it asks none of the
 * rules that the service decides by. Of the competencies it knows the one by which a partner qualifies in SDPS.
 */
final class PartnerInvariants {

    static final OfferingId OFFERING = OfferingId.of("SDPS");
    static final CompetencyId COMPETENCY = CompetencyId.of("collaboration-content");

    /** Days from one to another, the last not included. */
    private record Held(CompetencyLevel level, LocalDate from, LocalDate until) {}

    private final Map<PartnerId, List<Held>> held = new HashMap<>();
    private final Set<PartnerId> signed = new HashSet<>();
    private final Set<PartnerId> enrolled = new HashSet<>();
    private final Set<LocationId> locations = new HashSet<>();
    private int told;

    void check(RecordedEvent recorded) {
        told += recorded.cause().kind() == Cause.Kind.MESSAGE ? 1 : 0;
        switch ((PartnerEvent) recorded.payload()) {
            case PartnerEvent.LocationRegistered e -> locations.add(e.locationId());
            case PartnerEvent.CompetencyAttained e -> attained(e);
            case PartnerEvent.CompetencyLapsed e -> lapsed(e);
            case PartnerEvent.AgreementSigned e ->
                assertThat(signed.add(e.partnerId()))
                        .as("%s signs once", e.partnerId())
                        .isTrue();
            case PartnerEvent.OfferingEnrolled e ->
                enrolled(e, recorded.recordedAt().atZone(ZoneOffset.UTC).toLocalDate());
            case PartnerEvent.ProfileKept e ->
                assertThat(locations)
                        .as("locations of %s", e.partnerId())
                        .containsAll(e.profile().locations());
            default -> {}
        }
    }

    /** How many events are what MPN said. */
    int told() {
        return told;
    }

    /** How many partners came as far as enrolling. */
    int enrolments() {
        return enrolled.size();
    }

    private void attained(PartnerEvent.CompetencyAttained e) {
        if (e.competency().equals(COMPETENCY)) {
            held.computeIfAbsent(e.partnerId(), none -> new ArrayList<>())
                    .add(new Held(e.level(), e.validFrom(), e.validThrough().plusDays(1)));
        }
    }

    private void lapsed(PartnerEvent.CompetencyLapsed e) {
        if (e.competency().equals(COMPETENCY)) {
            held.getOrDefault(e.partnerId(), new ArrayList<>())
                    .replaceAll(
                            each -> each.level() == e.level() && e.lapsedOn().isBefore(each.until())
                                    ? new Held(each.level(), each.from(), e.lapsedOn())
                                    : each);
        }
    }

    private void enrolled(PartnerEvent.OfferingEnrolled e, LocalDate today) {
        assertThat(enrolled.add(e.partnerId()))
                .as("%s enrols once", e.partnerId())
                .isTrue();
        assertThat(signed).as("who enrols has signed").contains(e.partnerId());
        assertThat(held.getOrDefault(e.partnerId(), List.of()))
                .as("%s qualifies on %s", e.partnerId(), today)
                .anyMatch(each -> !today.isBefore(each.from()) && today.isBefore(each.until()));
    }
}

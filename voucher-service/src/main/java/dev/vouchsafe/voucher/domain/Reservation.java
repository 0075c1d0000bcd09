package dev.vouchsafe.voucher.domain;

import dev.vouchsafe.contracts.id.ConsultantId;
import dev.vouchsafe.contracts.id.EngagementId;
import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.text.FileName;
import dev.vouchsafe.program.Engagement;
import dev.vouchsafe.program.Program;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A partner's hold on a voucher.
 *
 * @param locationCountry where the location was registered when the reservation was made
 * @param plannedDays days of work, at most the voucher's level
 * @param consultantId null until one is named
 * @param reservedOn the day the reservation was made
 * @param repeatGroup what makes another 15-day voucher a repetition of this engagement; null below level 15
 * @param deliverables what was uploaded under this reservation, by file name
 */
public record Reservation(
        PartnerId partnerId,
        LocationId locationId,
        String locationCountry,
        EngagementId engagement,
        String deliveryCountry,
        LocalDate plannedFrom,
        LocalDate plannedTo,
        int plannedDays,
        ConsultantId consultantId,
        LocalDate reservedOn,
        String repeatGroup,
        Map<String, Deliverable> deliverables) {

    public Reservation {
        deliverables = Map.copyOf(deliverables);
    }

    /** The engagement that was reserved, as the program had it on that day. */
    public Engagement engagementIn(Program program, Grant grant) {
        return program.offering(grant.offering())
                .flatMap(offering -> offering.engagement(engagement, reservedOn))
                .orElseThrow(() -> new IllegalStateException(
                        "reserved for an engagement that the program does not have: " + engagement));
    }

    /** A reservation as it is made. Stored flat, as it always was. */
    public Reservation(
            PartnerId partnerId,
            LocationId locationId,
            String locationCountry,
            EngagementId engagement,
            String deliveryCountry,
            Plan plan,
            ConsultantId consultantId,
            LocalDate reservedOn,
            String repeatGroup,
            Map<String, Deliverable> deliverables) {
        this(
                partnerId,
                locationId,
                locationCountry,
                engagement,
                deliveryCountry,
                plan.from(),
                plan.to(),
                plan.days(),
                consultantId,
                reservedOn,
                repeatGroup,
                deliverables);
    }

    public Plan plan() {
        return new Plan(plannedFrom, plannedTo, plannedDays);
    }

    /** The same under another plan, by another consultant or by none. */
    public Reservation rescheduled(Plan plan, ConsultantId consultant) {
        return new Reservation(
                partnerId,
                locationId,
                locationCountry,
                engagement,
                deliveryCountry,
                plan,
                consultant,
                reservedOn,
                repeatGroup,
                deliverables);
    }

    /** What was uploaded under a file name, in whichever form it was written. */
    public Optional<Deliverable> deliverable(String name) {
        var asked = FileName.inOrder(name);
        return deliverables.values().stream()
                .filter(file -> FileName.inOrder(file.name()).equals(asked))
                .findFirst();
    }

    Reservation with(Deliverable deliverable) {
        var more = new LinkedHashMap<>(deliverables);
        // An old log may have the same name in another form of it.
        more.keySet().removeIf(name -> FileName.inOrder(name).equals(FileName.inOrder(deliverable.name())));
        more.put(deliverable.name(), deliverable);
        return new Reservation(
                partnerId,
                locationId,
                locationCountry,
                engagement,
                deliveryCountry,
                plan(),
                consultantId,
                reservedOn,
                repeatGroup,
                more);
    }
}

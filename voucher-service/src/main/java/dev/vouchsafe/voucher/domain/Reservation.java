package dev.vouchsafe.voucher.domain;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.text.FileName;
import dev.vouchsafe.program.Engagement;
import dev.vouchsafe.program.Program;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A partner's hold on a voucher.
 *
 * @param reservedOn the day the reservation was made
 * @param repeatGroup what makes another 15-day voucher a repetition of this engagement; null below level 15
 * @param deliverables what was uploaded under this reservation, by file name
 */
public record Reservation(
        PartnerId partnerId,
        Delivery delivery,
        Plan plan,
        LocalDate reservedOn,
        @Nullable String repeatGroup,
        Map<String, Deliverable> deliverables) {

    public Reservation {
        deliverables = Map.copyOf(deliverables);
    }

    /** The engagement that was reserved, as the program had it on that day. */
    public Engagement engagementIn(Program program, Grant grant) {
        return program.offering(grant.entitlement().offering())
                .flatMap(offering -> offering.engagement(delivery.engagement(), reservedOn))
                .orElseThrow(() -> new IllegalStateException(
                        "reserved for an engagement that the program does not have: " + delivery.engagement()));
    }

    /** What was uploaded under a file name, in whichever form it was written. */
    public Optional<Deliverable> deliverable(String name) {
        var asked = FileName.inOrder(name);
        return deliverables.values().stream()
                .filter(file -> FileName.inOrder(file.name()).equals(asked))
                .findFirst();
    }

    /** The same under another plan. */
    public Reservation with(Plan changed) {
        return new Reservation(partnerId, delivery, changed, reservedOn, repeatGroup, deliverables);
    }

    Reservation with(Deliverable deliverable) {
        var more = new LinkedHashMap<>(deliverables);
        // An old log may have the same name in another form of it.
        more.keySet().removeIf(name -> FileName.inOrder(name).equals(FileName.inOrder(deliverable.name())));
        more.put(deliverable.name(), deliverable);
        return new Reservation(partnerId, delivery, plan, reservedOn, repeatGroup, more);
    }
}

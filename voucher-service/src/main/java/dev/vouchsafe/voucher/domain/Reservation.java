package dev.vouchsafe.voucher.domain;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A partner's hold on a voucher.
 *
 * @param locationCountry where the location was registered when the reservation was made
 * @param plannedDays     days of work, at most the voucher's level
 * @param consultantId    null until one is named
 * @param reservedOn      the day the reservation was made
 * @param repeatGroup     what makes another 15-day voucher a repetition of this engagement; null below level 15
 * @param deliverables    what was uploaded under this reservation, by file name
 */
public record Reservation(String partnerId, String locationId, String locationCountry, String engagement,
                          String deliveryCountry, LocalDate plannedFrom, LocalDate plannedTo, int plannedDays,
                          String consultantId, LocalDate reservedOn, String repeatGroup,
                          Map<String, Deliverable> deliverables) {

    public Reservation {
        deliverables = Map.copyOf(deliverables);
    }

    Reservation rescheduled(LocalDate from, LocalDate to, int days, String consultant) {
        return new Reservation(partnerId, locationId, locationCountry, engagement, deliveryCountry, from, to, days, consultant,
                reservedOn, repeatGroup, deliverables);
    }

    Reservation with(Deliverable deliverable) {
        var more = new LinkedHashMap<>(deliverables);
        more.put(deliverable.name(), deliverable);
        return new Reservation(partnerId, locationId, locationCountry, engagement, deliveryCountry, plannedFrom, plannedTo,
                plannedDays, consultantId, reservedOn, repeatGroup, more);
    }
}

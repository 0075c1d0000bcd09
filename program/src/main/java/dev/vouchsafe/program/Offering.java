package dev.vouchsafe.program;

import dev.vouchsafe.contracts.id.EngagementId;
import dev.vouchsafe.contracts.id.OfferingId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A family of engagements.
 *
 * @param code such as {@code SDPS}; unique over all programs
 * @param engagements by code, in the order of the definition, whatever the day
 */
public record Offering(OfferingId code, String name, Map<EngagementId, Engagement> engagements) {

    public Offering {
        engagements = InOrder.copyOf(engagements);
    }

    /** The engagement if it is in the offering on that day; a retired one still is. */
    public Optional<Engagement> engagement(EngagementId engagement, LocalDate on) {
        return Optional.ofNullable(engagements.get(engagement)).filter(found -> found.offeredOn(on));
    }

    /**
     * Whether there is no new voucher for the offering on that day: all its engagements are retired cloud engagements.
     */
    public boolean retiredOn(LocalDate on, ProgramCalendar calendar) {
        return engagements.values().stream().allMatch(engagement -> engagement.retiredOn(on, calendar));
    }
}

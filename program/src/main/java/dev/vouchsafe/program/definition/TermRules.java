package dev.vouchsafe.program.definition;

import dev.vouchsafe.program.Durations;
import dev.vouchsafe.program.ProgramCalendar;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What must hold of a program's durations and days, wherever they come from. */
final class TermRules {

    /** The last day that can be written down. */
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    /**
     * What is wrong.
     *
     * @param names of the values that don't fit, the one to blame first
     * @param reason as a sentence about the first
     */
    record Wrong(List<String> names, String reason) {}

    private TermRules() {}

    static Optional<Wrong> first(Durations durations, ProgramCalendar calendar) {
        for (var each : days(durations).entrySet()) {
            if (each.getValue() <= 0) {
                return wrong(each.getKey() + " is not above 0", each.getKey());
            }
            if (calendar.lastRedemptionDay().plusDays(each.getValue()).isAfter(LATEST)) {
                return wrong(each.getKey() + " leads beyond " + LATEST, each.getKey(), "lastRedemptionDay");
            }
        }
        if (!calendar.poolsRemovedFrom().isAfter(calendar.lastAssignmentDay())) {
            return wrong("poolsRemovedFrom is not after lastAssignmentDay", "poolsRemovedFrom", "lastAssignmentDay");
        }
        return Optional.empty();
    }

    /** As {@link #first}, of a program as it is defined: one that assigns what can't be redeemed is a slip. */
    static Optional<Wrong> firstAsDefined(Durations durations, ProgramCalendar calendar) {
        return first(durations, calendar)
                .or(() -> calendar.lastRedemptionDay().isBefore(calendar.lastAssignmentDay())
                        ? wrong(
                                "lastRedemptionDay is before lastAssignmentDay",
                                "lastRedemptionDay",
                                "lastAssignmentDay")
                        : Optional.empty());
    }

    private static Map<String, Integer> days(Durations durations) {
        var days = new LinkedHashMap<String, Integer>();
        days.put("voucherLifeDays", durations.voucherLifeDays());
        days.put("paymentWindowDays", durations.paymentWindowDays());
        days.put("paymentTermDays", durations.paymentTermDays());
        return days;
    }

    private static Optional<Wrong> wrong(String reason, String... names) {
        return Optional.of(new Wrong(List.of(names), reason));
    }
}

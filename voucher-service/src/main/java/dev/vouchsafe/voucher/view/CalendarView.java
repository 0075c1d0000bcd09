package dev.vouchsafe.voucher.view;

import dev.vouchsafe.contracts.text.Sentence;
import dev.vouchsafe.program.Durations;
import dev.vouchsafe.program.Program;
import dev.vouchsafe.program.text.SignificantDay;
import dev.vouchsafe.voucher.view.ProgramView.AmendmentView;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The days on which a program changes for everyone, in their order, as seen from today. */
record CalendarView(
        String program,
        String version,
        String zone,
        LocalDate today,
        Durations durations,
        List<Change> changes,
        List<AmendmentView> amendments) {

    private static final String AMENDMENT = "amendment";

    /**
     * What changes.
     *
     * @param name of the day in the program's calendar, or {@value #AMENDMENT}
     * @param amendment the amendment's own name; null for a day of the calendar
     * @param from the first day on which it is so
     * @param what one sentence
     * @param stays what stays possible afterwards
     * @param inForce whether it is so today
     */
    record Change(
            String name, @Nullable String amendment, LocalDate from, Sentence what, Sentence stays, boolean inForce) {}

    static CalendarView of(Program program, LocalDate today, List<AmendmentView> amendments) {
        var amended = amendments.stream().map(amendment -> amendment(program, amendment, today));
        return new CalendarView(
                program.id(),
                program.version(),
                program.zone().getId(),
                today,
                program.durations(),
                Stream.concat(days(program, today), amended)
                        .sorted(Comparator.comparing(Change::from))
                        .toList(),
                amendments);
    }

    private static Stream<Change> days(Program program, LocalDate today) {
        var calendar = program.calendar();
        Map<String, @Nullable Object> terms = Map.of(
                "lastAssignmentDay",
                calendar.lastAssignmentDay(),
                "poolsRemovedFrom",
                calendar.poolsRemovedFrom(),
                "lastRedemptionDay",
                calendar.lastRedemptionDay(),
                "paymentWindowDays",
                program.durations().paymentWindowDays());
        record Day(String name, LocalDate from, SignificantDay significance) {}
        return Stream.of(
                        new Day("cloudRetiredFrom", calendar.cloudRetiredFrom(), SignificantDay.CLOUD_RETIRED_FROM),
                        new Day(
                                "conversionEndsFrom",
                                calendar.conversionEndsFrom(),
                                SignificantDay.CONVERSION_ENDS_FROM),
                        new Day("accrualEndsFrom", calendar.accrualEndsFrom(), SignificantDay.ACCRUAL_ENDS_FROM),
                        new Day(
                                "lastAssignmentDay",
                                calendar.lastAssignmentDay().plusDays(1),
                                SignificantDay.LAST_ASSIGNMENT_DAY),
                        new Day("poolsRemovedFrom", calendar.poolsRemovedFrom(), SignificantDay.POOLS_REMOVED_FROM),
                        new Day(
                                "lastRedemptionDay",
                                calendar.lastRedemptionDay().plusDays(1),
                                SignificantDay.LAST_REDEMPTION_DAY))
                .map(day -> new Change(
                        day.name(),
                        null,
                        day.from(),
                        day.significance().changes(program.texts(), terms),
                        day.significance().stays(program.texts(), terms),
                        !today.isBefore(day.from())));
    }

    private static Change amendment(Program program, AmendmentView amendment, LocalDate today) {
        Map<String, @Nullable Object> terms =
                Map.of("createdBefore", amendment.createdBefore(), "extendDays", amendment.extendDays());
        return new Change(
                /* name= */ AMENDMENT,
                /* amendment= */ amendment.name(),
                amendment.publishedOn(),
                SignificantDay.AMENDMENT.changes(program.texts(), terms),
                SignificantDay.AMENDMENT.stays(program.texts(), terms),
                !today.isBefore(amendment.publishedOn()));
    }
}

package dev.vouchsafe.voucher.view;

import dev.vouchsafe.program.Durations;
import dev.vouchsafe.program.Program;
import dev.vouchsafe.voucher.view.ProgramView.AmendmentView;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The days on which a program changes for everyone, in their order, as seen from today. */
record CalendarView(
        String program,
        String version,
        String zone,
        LocalDate today,
        Durations durations,
        List<Change> changes,
        List<AmendmentView> amendments) {

    /**
     * What changes.
     *
     * @param name of the day in the program's calendar
     * @param from the first day on which it is so
     * @param what one sentence
     * @param inForce whether it is so today
     */
    record Change(String name, LocalDate from, String what, boolean inForce) {}

    static CalendarView of(Program program, LocalDate today, List<AmendmentView> amendments) {
        var calendar = program.calendar();
        var changes = Stream.of(
                change(
                        today,
                        "cloudRetiredFrom",
                        calendar.cloudRetiredFrom(),
                        "Cloud engagements take no new voucher."),
                change(
                        today,
                        "conversionEndsFrom",
                        calendar.conversionEndsFrom(),
                        "Training vouchers no longer convert into days."),
                change(today, "accrualEndsFrom", calendar.accrualEndsFrom(), "No days accrue any more."),
                change(
                        today,
                        "lastAssignmentDay",
                        calendar.lastAssignmentDay().plusDays(1),
                        "No voucher is assigned any more; the last day was %s."
                                .formatted(calendar.lastAssignmentDay())),
                change(
                        today,
                        "poolsRemovedFrom",
                        calendar.poolsRemovedFrom(),
                        "All days left in every pool are removed, and none return."),
                change(
                        today,
                        "lastRedemptionDay",
                        calendar.lastRedemptionDay().plusDays(1),
                        "No voucher is redeemed any more; the last day was %s."
                                .formatted(calendar.lastRedemptionDay())));
        return new CalendarView(
                program.id(),
                program.version(),
                program.zone().getId(),
                today,
                program.durations(),
                changes.sorted(Comparator.comparing(Change::from)).toList(),
                amendments);
    }

    private static Change change(LocalDate today, String name, LocalDate from, String what) {
        return new Change(name, from, what, !today.isBefore(from));
    }
}

package dev.vouchsafe.voucher.domain;

import static java.util.stream.Collectors.toMap;

import dev.vouchsafe.contracts.decision.RemindersBegun;
import dev.vouchsafe.contracts.id.CompetencyId;
import dev.vouchsafe.contracts.mpn.CompetencyLevel;
import dev.vouchsafe.program.reminder.RemindedOf;
import dev.vouchsafe.program.reminder.Reminder;
import dev.vouchsafe.voucher.domain.ReminderEvent.CompetencyReminded;
import dev.vouchsafe.voucher.domain.StandingEvent.CompetencyReceived;
import dev.vouchsafe.voucher.domain.StandingEvent.LapseReceived;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * When a partner's competencies end, and up to when reminders of that are decided.
 *
 * @param endings in the order in which they became known
 * @param decided by {@link ReminderEvent#part()}
 */
public record CompetencyReminders(List<Ending> endings, Map<String, Instant> decided) {

    public static final CompetencyReminders NONE = new CompetencyReminders(List.of(), Map.of());

    public CompetencyReminders {
        endings = List.copyOf(endings);
        decided = Map.copyOf(decided);
    }

    /**
     * A last day of a competency.
     *
     * @param from since when it is known
     * @param until when an earlier one became known; {@link Instant#MAX} if none did
     */
    public record Ending(
            CompetencyId competency, CompetencyLevel level, LocalDate lastDay, Instant from, Instant until) {

        /** Which of the reminders of its partner are about it. */
        String part() {
            return part(competency, level);
        }

        static String part(CompetencyId competency, CompetencyLevel level) {
            return competency + "/" + level.id();
        }

        private boolean isMovedBy(LapseReceived lapse) {
            return until.equals(Instant.MAX)
                    && part().equals(
                                    part(lapse.told().competency(), lapse.told().level()))
                    && !lastDay.isBefore(lapse.told().lapsedOn());
        }

        private Ending until(Instant instant) {
            return new Ending(competency, level, lastDay, from, instant);
        }
    }

    /** A reminder of an ending. */
    public record Due(Ending ending, Reminder reminder) {

        public Instant at() {
            return reminder.at();
        }
    }

    /** After an event of the partner's standing, or one of its reminders. */
    public static CompetencyReminders evolve(CompetencyReminders reminders, Object event) {
        return switch (event) {
            case CompetencyReceived e ->
                reminders.with(Stream.concat(
                        reminders.endings.stream(),
                        Stream.of(new Ending(
                                e.told().competency(),
                                e.told().level(),
                                e.told().validThrough(),
                                e.at(),
                                Instant.MAX))));
            case LapseReceived e -> reminders.with(reminders.endings.stream().flatMap(each -> after(e, each)));
            case CompetencyReminded e -> reminders.decidedUpTo(Map.of(e.part(), e.at()));
            case RemindersBegun e -> reminders.decidedUpTo(e.lastBefore());
            default -> reminders;
        };
    }

    /**
     * Without the reminders that are decided.
     *
     * @param upTo by part; each is one more than before
     */
    public CompetencyReminders decidedUpTo(Map<String, Instant> upTo) {
        var more = new LinkedHashMap<>(decided);
        upTo.forEach((part, instant) -> more.merge(part, instant, (one, other) -> one.isAfter(other) ? one : other));
        return new CompetencyReminders(endings, more);
    }

    private CompetencyReminders decidedUpTo(Instant instant) {
        return endings.isEmpty()
                ? this
                : decidedUpTo(
                        endings.stream().map(Ending::part).distinct().collect(toMap(part -> part, part -> instant)));
    }

    /**
     * The reminders that are not decided yet, in their order; of one day of a competency one.
     *
     * @param zone in which days are counted
     */
    public List<Due> pending(ZoneId zone) {
        return endings.stream()
                .flatMap(ending -> RemindedOf.COMPETENCY.on(ending.lastDay(), zone).stream()
                        .map(reminder -> new Due(ending, reminder)))
                .filter(due -> !due.at().isBefore(due.ending().from())
                        && due.at().isBefore(due.ending().until())
                        && due.at().isAfter(decided.getOrDefault(due.ending().part(), Instant.MIN)))
                .sorted(Comparator.comparing(Due::at)
                        .thenComparing(due -> due.ending().part()))
                .toList();
    }

    private static Stream<Ending> after(LapseReceived lapse, Ending ending) {
        return ending.isMovedBy(lapse)
                ? Stream.of(
                        ending.until(lapse.at()),
                        new Ending(
                                ending.competency(),
                                ending.level(),
                                lapse.told().lapsedOn().minusDays(1),
                                lapse.at(),
                                Instant.MAX))
                : Stream.of(ending);
    }

    private CompetencyReminders with(Stream<Ending> changed) {
        return new CompetencyReminders(changed.toList(), decided);
    }
}

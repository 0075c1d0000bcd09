package dev.vouchsafe.voucher.domain;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.decision.RemindersBegun;
import dev.vouchsafe.voucher.domain.ReminderEvent.PoolReminded;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * An agreement, and what its pools held from when on, as far as reminders of it are not decided yet.
 *
 * @param held by program, in the order of their instants
 * @param decided by program, up to when reminders are decided
 */
public record PoolReminders(Agreement agreement, Map<String, List<Held>> held, Map<String, Instant> decided) {

    public static final PoolReminders NONE = new PoolReminders(Agreement.UNKNOWN, Map.of(), Map.of());

    public PoolReminders {
        held = Map.copyOf(held);
        decided = Map.copyOf(decided);
    }

    /**
     * What a pool held from an instant on, until the next one.
     *
     * @param lastDay the agreement's, as it was known
     */
    public record Held(Instant from, int days, LocalDate lastDay) {}

    /** After an event of the agreement, or one of its reminders. */
    public static PoolReminders evolve(PoolReminders reminders, Object event) {
        if (event instanceof PoolReminded reminded) {
            return reminders.decidedUpTo(Map.of(reminded.program(), reminded.at()));
        }
        if (event instanceof RemindersBegun begun) {
            return reminders.decidedUpTo(begun.lastBefore());
        }
        var agreement = Agreement.evolve(reminders.agreement, event);
        return agreement == reminders.agreement ? reminders : reminders.with(agreement, ((DomainEvent) event).at());
    }

    private PoolReminders decidedUpTo(Instant instant) {
        var ofAll = new LinkedHashMap<String, Instant>();
        agreement.pools().keySet().forEach(program -> ofAll.put(program, instant));
        return ofAll.isEmpty() ? this : decidedUpTo(ofAll);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /**
     * Without the reminders that are decided.
     *
     * @param upTo by program; each is one more than before
     */
    public PoolReminders decidedUpTo(Map<String, Instant> upTo) {
        var more = new LinkedHashMap<>(decided);
        upTo.forEach((program, instant) -> more.merge(program, instant, PoolReminders::later));
        var needed = new LinkedHashMap<>(held);
        more.forEach((program, instant) -> needed.computeIfPresent(program, (same, all) -> since(instant, all)));
        return new PoolReminders(agreement, needed, more);
    }

    /**
     * The reminders that are not decided yet, in their order: those that were true when they came, and those that are
     * still to come as things stand.
     *
     * @param zones of programs
     */
    public List<PoolReminder> pending(Function<String, ZoneId> zones) {
        return agreement.pools().values().stream()
                .flatMap(pool -> pending(pool, zones.apply(pool.activation().program())))
                .sorted(Comparator.comparing(PoolReminder::at))
                .toList();
    }

    private Stream<PoolReminder> pending(Pool pool, ZoneId zone) {
        var program = pool.activation().program();
        var all = held.getOrDefault(program, List.of());
        var after = decided.getOrDefault(program, Instant.MIN);
        return Stream.iterate(0, i -> i < all.size(), i -> i + 1)
                .filter(i -> all.get(i).days() > 0)
                .flatMap(i -> {
                    var each = all.get(i);
                    var until = i + 1 < all.size() ? all.get(i + 1).from() : Instant.MAX;
                    return PoolReminder.of(pool, each.days(), each.lastDay(), zone).stream()
                            .filter(due -> due.at().isAfter(after)
                                    && !due.at().isBefore(each.from())
                                    && due.at().isBefore(until));
                });
    }

    /** How many days a pool held at an instant that is not before the last reminder. */
    public int daysAt(Instant instant, String program) {
        return held.getOrDefault(program, List.of()).stream()
                .filter(each -> !each.from().isAfter(instant))
                .reduce((earlier, later) -> later)
                .map(Held::days)
                .orElse(0);
    }

    private PoolReminders with(Agreement changed, Instant at) {
        var more = new LinkedHashMap<>(held);
        changed.pools().forEach((program, pool) -> {
            var before = held.getOrDefault(program, List.of());
            var next = new Held(at, pool.balance(), changed.lastDay(pool));
            if (before.isEmpty()
                    || !before.getLast().equals(new Held(before.getLast().from(), next.days(), next.lastDay()))) {
                more.put(program, after(before, next));
            }
        });
        return new PoolReminders(changed, more, decided);
    }

    /** What is told late counts from when it is known. */
    private static List<Held> after(List<Held> before, Held next) {
        var from = before.isEmpty() || before.getLast().from().isBefore(next.from())
                ? next.from()
                : before.getLast().from();
        return Stream.concat(before.stream(), Stream.of(new Held(from, next.days(), next.lastDay())))
                .toList();
    }

    private static List<Held> since(Instant instant, List<Held> all) {
        var needed = new ArrayList<>(all);
        while (needed.size() > 1 && !needed.get(1).from().isAfter(instant)) {
            needed.removeFirst();
        }
        return List.copyOf(needed);
    }
}

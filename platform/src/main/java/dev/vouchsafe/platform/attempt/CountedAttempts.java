package dev.vouchsafe.platform.attempt;

import com.mongodb.client.model.Filters;
import dev.vouchsafe.contracts.ops.RefusalCount;
import dev.vouchsafe.contracts.ops.TurnedAway;
import dev.vouchsafe.platform.state.AttemptCounts;
import dev.vouchsafe.platform.trail.TrailRow;
import dev.vouchsafe.web.TurnedAwayCalls;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * How often calls were refused with each code, for the state of things. Counted from the store, so nothing is lost by a
 * restart, and what was counted is remembered. A day is one of the service's clock, in UTC. Blocks.
 */
public final class CountedAttempts implements AttemptCounts {

    private static final int WEEK = 7;

    /** @param end the position behind the last row that is counted */
    private record Counted(LocalDate day, Map<String, Long> byCode, long end) {}

    private final AttemptStore store;
    private final InstantSource clock;
    private final TurnedAwayCalls turnedAway;
    private @Nullable Counted today;
    /** Nothing is added to it any more. */
    private @Nullable Counted lastWeek;

    CountedAttempts(AttemptStore store, InstantSource clock, TurnedAwayCalls turnedAway) {
        this.store = store;
        this.clock = clock;
        this.turnedAway = turnedAway;
    }

    /**
     * Of the codes that occurred on either day, in alphabetical order: calls, and members of calls. One that has
     * several codes counts for each.
     */
    @Override
    public synchronized List<RefusalCount> refusals() {
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        today = today != null && today.day().equals(day) ? upToDate(today) : counted(day);
        if (lastWeek == null || !lastWeek.day().equals(day.minusDays(WEEK))) {
            lastWeek = counted(day.minusDays(WEEK));
        }
        var now = today.byCode();
        var then = lastWeek.byCode();
        var codes = new TreeSet<>(now.keySet());
        codes.addAll(then.keySet());
        return codes.stream()
                .map(code -> new RefusalCount(code, now.getOrDefault(code, 0L), then.getOrDefault(code, 0L)))
                .toList();
    }

    /** The 401 of this service itself. The gateway counts its own, and every 429. */
    @Override
    public TurnedAway turnedAway() {
        return new TurnedAway(turnedAway.today().unauthorized(), 0);
    }

    private Counted counted(LocalDate day) {
        var from = day.atStartOfDay().toInstant(ZoneOffset.UTC);
        var to = day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        long end = store.end();
        return with(
                new Counted(day, Map.of(), 0), Filters.and(TrailRow.recorded(from, to), TrailRow.within(0, end)), end);
    }

    /** With what was written since. */
    private Counted upToDate(Counted counted) {
        long end = store.end();
        return end == counted.end() ? counted : with(counted, TrailRow.within(counted.end(), end), end);
    }

    private Counted with(Counted before, Bson more, long end) {
        var counts = new HashMap<>(before.byCode());
        store.forCodes(more, row -> {
            if (LocalDate.ofInstant(TrailRow.recordedAt(row), ZoneOffset.UTC).equals(before.day())) {
                TrailRow.codes(row).forEach(code -> counts.merge(code, 1L, Long::sum));
            }
        });
        return new Counted(before.day(), counts, end);
    }
}

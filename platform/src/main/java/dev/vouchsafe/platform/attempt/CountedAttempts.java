package dev.vouchsafe.platform.attempt;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.ops.RefusalCount;
import dev.vouchsafe.contracts.ops.TurnedAway;
import dev.vouchsafe.platform.state.AttemptCounts;
import dev.vouchsafe.web.TurnedAwayCalls;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * How often calls were refused with each code, for the state of things. Counted in the store, so nothing is lost by a
 * restart. A day is one of the service's clock, in UTC. Blocks.
 */
public final class CountedAttempts implements AttemptCounts {

    /** The codes of refusals that no rule gives. */
    private static final List<String> OF_HTTP =
            List.of("method-not-allowed", "not-acceptable", "stale-version", "too-large", "unsupported-media-type");

    private static final int WEEK = 7;

    private final AttemptStore store;
    private final InstantSource clock;
    private final TurnedAwayCalls turnedAway;

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
    public List<RefusalCount> refusals() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return Stream.concat(
                        Arrays.stream(Code.values())
                                .filter(code -> code.status() != 0)
                                .map(Code::id),
                        OF_HTTP.stream())
                .sorted()
                .map(code -> new RefusalCount(code, on(today, code), on(today.minusDays(WEEK), code)))
                .filter(refused -> refused.today() > 0 || refused.sameDayLastWeek() > 0)
                .toList();
    }

    /** The 401 of this service itself. The gateway counts its own, and every 429. */
    @Override
    public TurnedAway turnedAway() {
        return new TurnedAway(turnedAway.today().unauthorized(), 0);
    }

    private long on(LocalDate day, String code) {
        return store.refused(
                code,
                day.atStartOfDay().toInstant(ZoneOffset.UTC),
                day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
    }
}

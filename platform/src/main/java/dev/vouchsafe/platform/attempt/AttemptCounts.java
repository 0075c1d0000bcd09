package dev.vouchsafe.platform.attempt;

import dev.vouchsafe.contracts.decision.Code;
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
public final class AttemptCounts {

    /** Calls, and members of calls, that were refused with the code; one that has several codes counts for each. */
    public record Refused(String code, long today, long sameDayLastWeek) {}

    /** The codes of refusals that no rule gives. */
    private static final List<String> OF_HTTP =
            List.of("method-not-allowed", "not-acceptable", "stale-version", "too-large", "unsupported-media-type");

    private static final int WEEK = 7;

    private final AttemptStore store;
    private final InstantSource clock;

    AttemptCounts(AttemptStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Of the codes that occurred today or on the same day last week, in alphabetical order. */
    public List<Refused> refusals() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return Stream.concat(
                        Arrays.stream(Code.values())
                                .filter(code -> code.status() != 0)
                                .map(Code::id),
                        OF_HTTP.stream())
                .sorted()
                .map(code -> new Refused(code, on(today, code), on(today.minusDays(WEEK), code)))
                .filter(refused -> refused.today() > 0 || refused.sameDayLastWeek() > 0)
                .toList();
    }

    private long on(LocalDate day, String code) {
        return store.refused(
                code,
                day.atStartOfDay().toInstant(ZoneOffset.UTC),
                day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
    }
}

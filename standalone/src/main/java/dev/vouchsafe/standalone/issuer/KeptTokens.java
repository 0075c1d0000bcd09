package dev.vouchsafe.standalone.issuer;

import dev.vouchsafe.standalone.play.BearerTokens;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Gives a token again to the same claims for a while: signing one costs more than many of the calls it is for. */
final class KeptTokens implements BearerTokens {

    private record Kept(String token, Instant until) {}

    private final Map<Map<String, Object>, Kept> kept = new ConcurrentHashMap<>();
    private final BearerTokens fresh;
    private final InstantSource clock;
    private final Duration time;

    /** @param time how long a token is given again; it must be good for as long as a call may take beyond that */
    KeptTokens(BearerTokens fresh, InstantSource clock, Duration time) {
        this.fresh = fresh;
        this.clock = clock;
        this.time = time;
    }

    @Override
    public String carrying(Map<String, Object> claims) {
        Instant now = clock.instant();
        return kept.compute(
                        new HashMap<>(claims),
                        (same, last) -> last != null && now.isBefore(last.until())
                                ? last
                                : new Kept(fresh.carrying(claims), now.plus(time)))
                .token();
    }
}

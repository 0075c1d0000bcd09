package dev.vouchsafe.platform.state;

import dev.vouchsafe.contracts.ops.ServiceState.FollowerLag;
import dev.vouchsafe.eventstore.ProcessorProgress;
import dev.vouchsafe.eventstore.SegmentProgress;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.projection.Followers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How far what follows the log is behind it, whichever process follows. */
record FollowerLags(Followers followers, ProcessorProgress tokens, LogReader log) {

    private static final double MILLIS = 1_000.0;

    List<FollowerLag> at(Instant now) {
        var stored = tokens.progress().stream()
                .collect(Collectors.toMap(SegmentProgress::processor, Function.identity(), (one, other) -> one));
        long head = log.head();
        var since = new HashMap<Long, Double>();
        var lags = new ArrayList<FollowerLag>();
        followers.positions().forEach((name, here) -> {
            var known = stored.get(name);
            // What this process follows is further than what it has stored.
            long position = Math.max(here, known == null ? -1 : known.position() - 1);
            lags.add(new FollowerLag(
                    name,
                    Math.max(0, head - position),
                    position >= head ? 0 : since.computeIfAbsent(position, next -> secondsSince(next, now)),
                    known == null ? null : known.owner()));
        });
        return lags;
    }

    /** How long ago the event behind the position was recorded. */
    private double secondsSince(long position, Instant now) {
        try (var events = log.after(position)) {
            return events.findFirst()
                    .map(event -> Math.max(
                                    0, Duration.between(event.recordedAt(), now).toMillis())
                            / MILLIS)
                    .orElse(0.0);
        }
    }
}

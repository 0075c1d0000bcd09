package dev.vouchsafe.platform.deadline;

import dev.vouchsafe.contracts.ops.LatenessHistogram;
import dev.vouchsafe.platform.log.RecordedEvent;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How late deadlines were recorded, as the histogram {@code vouchsafe.deadline.lateness} by kind, in milliseconds. What
 * was recorded before the process started isn't in it, and what is read again, as by a rebuild, is in it once.
 */
final class RecordedLateness {

    private static final String NAME = "vouchsafe.deadline.lateness";

    /** Of a meter they are above 0. */
    private static final double[] BOUNDS =
            Arrays.stream(LatenessHistogram.bounds()).skip(1).asDoubleStream().toArray();

    private final MeterRegistry meters;
    private final Lateness lateness;
    private final long head;
    /** By kind, up to where its events are measured. */
    private final Map<String, Long> measured = new ConcurrentHashMap<>();

    /** @param head the position of the last event that isn't measured */
    RecordedLateness(MeterRegistry meters, Lateness lateness, long head) {
        this.meters = meters;
        this.lateness = lateness;
        this.head = head;
    }

    /** Milliseconds. Of what somebody acts on it is not the service's lateness, and isn't measured. */
    long of(DeadlineHistory<?> kind, Instant dueAt, RecordedEvent event) {
        if (!kind.isRecorded()) {
            return Lateness.millis(dueAt, event.recordedAt());
        }
        long millis = lateness.of(dueAt, event.recordedAt());
        if (event.position() > measured.getOrDefault(kind.name(), head)) {
            DistributionSummary.builder(NAME)
                    .baseUnit("milliseconds")
                    .tag("kind", kind.name())
                    .serviceLevelObjectives(BOUNDS)
                    .register(meters)
                    .record((double) millis);
        }
        return millis;
    }

    /** Whatever was recorded up to the position is measured. */
    void measured(DeadlineHistory<?> kind, long position) {
        measured.merge(kind.name(), position, Math::max);
    }
}

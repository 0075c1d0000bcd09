package dev.vouchsafe.web.trail;

import java.time.Instant;
import java.util.Comparator;

/** Where an entry stands in the trail: by time, then service, then position. Source: the contract, "The trail". */
public record TrailKey(Instant recordedAt, TrailId id) implements Comparable<TrailKey> {

    private static final Comparator<TrailKey> ORDER = Comparator.comparing(TrailKey::recordedAt)
            .thenComparing(key -> key.id().service())
            .thenComparingLong(key -> key.id().position())
            .thenComparing(key -> key.id().mark());

    @Override
    public int compareTo(TrailKey other) {
        return ORDER.compare(this, other);
    }
}

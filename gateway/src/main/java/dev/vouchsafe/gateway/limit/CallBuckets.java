package dev.vouchsafe.gateway.limit;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A bucket of calls for each of many who call, filled again evenly over a minute. Of those beyond {@link #MOST} who
 * called longest ago is forgotten, and has a full one again.
 */
final class CallBuckets {

    static final int MOST = 20_000;

    private final long perMinute;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST;
        }
    };

    CallBuckets(long perMinute) {
        this.perMinute = perMinute;
    }

    long perMinute() {
        return perMinute;
    }

    synchronized Bucket of(String who) {
        return buckets.computeIfAbsent(
                who,
                unknown -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                        .build());
    }
}

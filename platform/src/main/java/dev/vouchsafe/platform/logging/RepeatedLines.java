package dev.vouchsafe.platform.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/**
 * Keeps what the clients of the broker and the store say from being logged again within a minute. While a broker is
 * away, each of them says so several times a second.
 */
public final class RepeatedLines extends TurboFilter {

    private static final long SILENT_NANOS = Duration.ofMinutes(1).toNanos();
    private static final List<String> CLIENTS =
            List.of("org.apache.kafka.", "org.springframework.kafka.", "org.mongodb.driver.");

    /** So much of a line tells it from others; the rest may be numbers, which make it another each time. */
    private static final int BEGINNING = 40;

    private static final int MOST_LINES = 1_000;

    private final Map<Line, Long> saidAt = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    private record Line(String logger, Level level, String beginning) {}

    public RepeatedLines() {
        this(System::nanoTime);
    }

    RepeatedLines(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] arguments,
            @Nullable Throwable failure) {
        if (format == null || !level.isGreaterOrEqual(Level.INFO) || !isOfClient(logger.getName())) {
            return FilterReply.NEUTRAL;
        }
        if (saidAt.size() > MOST_LINES) {
            saidAt.clear();
        }
        long now = nanos.getAsLong();
        var line = new Line(logger.getName(), level, beginning(format));
        var last = saidAt.get(line);
        if (last != null && now - last < SILENT_NANOS) {
            return FilterReply.DENY;
        }
        saidAt.put(line, now);
        return FilterReply.NEUTRAL;
    }

    private static boolean isOfClient(String logger) {
        return CLIENTS.stream().anyMatch(logger::startsWith);
    }

    /** Without the name of the client, which Kafka puts before it in brackets: they all say the same. */
    private static String beginning(String format) {
        int start = format.startsWith("[") ? format.indexOf(']') + 1 : 0;
        return format.substring(start, Math.min(format.length(), start + BEGINNING));
    }
}

package dev.vouchsafe.platform.rebuild;

import dev.vouchsafe.platform.readmodel.Rebuild;
import dev.vouchsafe.platform.readmodel.RebuildComparison;
import dev.vouchsafe.web.HttpJson;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A rebuild as it is shown. */
record RebuildView(
        String id,
        String service,
        String readModel,
        String state,
        String switching,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        long position,
        long head,
        long eventsPerSecond,
        boolean switched,
        @Nullable Compared comparison,
        @Nullable String failure) {

    /**
     * Live against rebuilt, as of a position of the log. {@code first} is the first differing document, null if there
     * is none.
     */
    record Compared(
            long position,
            boolean equal,
            long differing,
            RebuildComparison.Side live,
            RebuildComparison.Side rebuilt,
            @Nullable Differing first,
            long tookMillis) {}

    /** A document as it is in both; null where it is missing. */
    record Differing(
            String id, @Nullable JsonNode live, @Nullable JsonNode rebuilt) {}

    static RebuildView of(String service, Rebuild rebuild) {
        var comparison = rebuild.comparison();
        var readModel =
                rebuild.id().substring(service.length() + 1, rebuild.id().lastIndexOf('.'));
        return new RebuildView(
                rebuild.id(),
                service,
                readModel,
                word(rebuild.state()),
                word(rebuild.switching()),
                rebuild.by(),
                rebuild.startedAt(),
                rebuild.finishedAt(),
                rebuild.position(),
                rebuild.head(),
                rebuild.eventsPerSecond(),
                rebuild.switched(),
                comparison == null ? null : compared(comparison),
                rebuild.failure());
    }

    private static Compared compared(RebuildComparison comparison) {
        var first = comparison.first();
        return new Compared(
                comparison.position(),
                comparison.equal(),
                comparison.differing(),
                comparison.live(),
                comparison.rebuilt(),
                first == null ? null : new Differing(first.id(), json(first.live()), json(first.rebuilt())),
                comparison.millis());
    }

    private static @Nullable JsonNode json(@Nullable String document) {
        return document == null ? null : HttpJson.mapper().readTree(document);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

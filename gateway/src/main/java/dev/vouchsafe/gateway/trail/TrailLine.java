package dev.vouchsafe.gateway.trail;

import dev.vouchsafe.web.CsvRows;
import dev.vouchsafe.web.HttpJson;
import dev.vouchsafe.web.trail.TrailCursor;
import dev.vouchsafe.web.trail.TrailId;
import dev.vouchsafe.web.trail.TrailKey;
import dev.vouchsafe.web.trail.TrailPage.Offer;
import dev.vouchsafe.web.trail.TrailPage.Offered;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An entry of the trail as a service answers it.
 *
 * @param text its JSON, in one line
 */
record TrailLine(TrailKey key, JsonNode entry, String text) {

    private static final List<String> IN_FRONT = List.of("id", "service", "position", "type", "version", "outcome");
    private static final List<String> WHO = List.of("actor");
    private static final List<String> WHEN = List.of(
            "partnerId", "tookEffectAt", "recordedAt", "cause", "correlationId", "programVersion", "sentence", "data");

    static TrailLine of(String text) {
        var entry = HttpJson.mapper().readTree(text);
        return new TrailLine(key(entry), entry, text);
    }

    private static TrailKey key(JsonNode entry) {
        return new TrailKey(
                Instant.parse(entry.path("recordedAt").asString()),
                TrailId.read(entry.path("id").asString()).orElseThrow());
    }

    /** What the page of a service offers for that of all. */
    static Offer<JsonNode> offer(JsonNode page) {
        var through = TrailCursor.read(page.path("through").asString()).orElseThrow();
        var items = page.path("items")
                .valueStream()
                .map(entry -> new Offered<>(key(entry), entry))
                .toList();
        return new Offer<>(items, through.heads(), !page.path("next").isNull());
    }

    /** The columns of entries, with as many values in a cell as there are. */
    static CsvRows<JsonNode> columns() {
        var columns = with(CsvRows.rows(), IN_FRONT)
                .column("codes", entry -> texts(entry.path("codes")).toList())
                .column("subjectKind", entry -> text(entry.path("subject").path("kind")))
                .column("subjectId", entry -> text(entry.path("subject").path("id")))
                .column(
                        "about",
                        entry -> entry.path("about")
                                .valueStream()
                                .map(thing -> text(thing.path("kind")) + " " + text(thing.path("id")))
                                .toList());
        return with(
                with(columns, WHO)
                        .column("roles", entry -> texts(entry.path("roles")).toList()),
                WHEN);
    }

    private static CsvRows<JsonNode> with(CsvRows<JsonNode> columns, List<String> names) {
        for (var name : names) {
            columns = columns.column(name, entry -> text(entry.path(name)));
        }
        return columns;
    }

    private static Stream<@Nullable String> texts(JsonNode values) {
        return values.valueStream().map(TrailLine::text);
    }

    private static @Nullable String text(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        return value.isContainer() ? HttpJson.mapper().writeValueAsString(value) : value.asString();
    }
}

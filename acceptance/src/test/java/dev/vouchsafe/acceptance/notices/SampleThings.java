package dev.vouchsafe.acceptance.notices;

import dev.vouchsafe.standalone.Json;
import dev.vouchsafe.standalone.play.Calls;
import dev.vouchsafe.standalone.play.ScenarioLine;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * What the things of a played sample say of themselves: now, and as they stood at an instant. Days are those of UTC.
 */
record SampleThings(Calls gateway, Instant now) {

    private static final Map<String, Object> AUDITOR =
            Map.of("sub", "auditor@vouchsafe.example", "roles", List.of("auditor"));

    JsonNode read(String path) {
        return gateway.read(path);
    }

    List<JsonNode> items(String list) {
        var join = list.contains("?") ? "&" : "?";
        return pages(page -> gateway.read(list + join + "size=500&page=" + page));
    }

    List<JsonNode> facts(String thing) {
        return gateway.read(thing + "/history").path("facts").valueStream().toList();
    }

    /** Empty if there was no such thing then, or the instant is still to come. */
    Optional<JsonNode> asOf(String thing, Instant at) {
        if (at.isAfter(now)) {
            return Optional.empty();
        }
        var join = thing.contains("?") ? "&" : "?";
        var reply = gateway.call(call(AUDITOR, thing + join + "asOf=" + at));
        return reply.status() == 200 ? Optional.of(Json.MAPPER.readTree(reply.body())) : Optional.empty();
    }

    /** What somebody was told, as {@link ToldTo#entry} has it. */
    List<String> inboxOf(Map<String, Object> claims) {
        return pages(page -> Json.MAPPER.readTree(gateway.call(call(claims, "/api/notices?size=500&page=" + page))
                        .body()))
                .stream()
                .map(notice -> ToldTo.entry(
                        notice.path("notice").asString(),
                        notice.path("subject").path("id").asString(),
                        instant(notice, "at")))
                .toList();
    }

    private static ScenarioLine.Call call(Map<String, Object> claims, String path) {
        return new ScenarioLine.Call(
                0,
                Instant.EPOCH,
                "read",
                claims,
                "GET",
                path,
                new ScenarioLine.Body.Json(Json.MAPPER.createObjectNode()));
    }

    private static List<JsonNode> pages(IntFunction<JsonNode> read) {
        var first = read.apply(0);
        int size = Math.max(1, first.path("size").asInt());
        int pages = (first.path("total").asInt() + size - 1) / size;
        return IntStream.range(0, Math.max(1, pages))
                .mapToObj(page -> page == 0 ? first : read.apply(page))
                .flatMap(page -> page.path("items").valueStream())
                .toList();
    }

    static Instant instant(JsonNode thing, String field) {
        return Instant.parse(thing.path(field).asString());
    }

    static LocalDate day(JsonNode thing, String field) {
        return LocalDate.parse(thing.path(field).asString());
    }

    /** The first instant of the day so many days before. */
    static Instant before(LocalDate day, int days) {
        return day.minusDays(days).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}

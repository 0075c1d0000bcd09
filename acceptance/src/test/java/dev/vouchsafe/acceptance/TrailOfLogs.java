package dev.vouchsafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import dev.vouchsafe.contracts.service.ServiceName;
import dev.vouchsafe.eventstore.EventLog;
import dev.vouchsafe.eventstore.EventStoreSettings;
import dev.vouchsafe.eventstore.StoredEvent;
import dev.vouchsafe.standalone.Json;
import dev.vouchsafe.standalone.launch.Installation;
import dev.vouchsafe.standalone.play.Calls;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The trail of a settled system beside the logs as they are stored: every fact is in it once, as it was recorded. */
final class TrailOfLogs {

    /** An entry, as far as its event tells it. */
    private record Fact(
            String id,
            String type,
            int version,
            Instant recordedAt,
            String actor,
            List<String> roles,
            String correlationId,
            @Nullable String cause,
            List<String> codes) {}

    /** What is recorded in a log, without what was attempted or shown. */
    static final String FACTS = "?outcome=done";

    private TrailOfLogs() {}

    static void assertWhole(Installation system, Calls gateway) {
        var trail = walk(gateway, FACTS + "&size=97");

        assertThat(trail.stream().map(TrailOfLogs::fact)).containsExactlyInAnyOrderElementsOf(logged(system));
        assertThat(trail)
                .isSortedAccordingTo(Comparator.<JsonNode, Instant>comparing(TrailOfLogs::recordedAt)
                        .thenComparing(entry -> entry.path("service").asString())
                        .thenComparingLong(entry -> entry.path("position").asLong()));
        assertThat(trail).allSatisfy(entry -> {
            assertThat(entry.path("sentence").asString()).isNotBlank().doesNotContain("none", "{");
            assertThat(entry.path("subject").path("id").asString()).isNotBlank();
        });
    }

    /** All entries, page by page. */
    static List<JsonNode> walk(Calls gateway, String query) {
        var all = new ArrayList<JsonNode>();
        var page = gateway.read("/api/audit" + query);
        page.path("items").forEach(all::add);
        while (!page.path("next").isNull()) {
            page = gateway.read(
                    "/api/audit" + query + "&after=" + page.path("next").asString());
            page.path("items").forEach(all::add);
        }
        return all;
    }

    private static Fact fact(JsonNode entry) {
        return new Fact(
                entry.path("id").asString(),
                entry.path("type").asString(),
                entry.path("version").asInt(),
                recordedAt(entry),
                entry.path("actor").asString(),
                texts(entry.path("roles")),
                entry.path("correlationId").asString(),
                entry.path("cause").isNull() ? null : entry.path("cause").asString(),
                texts(entry.path("codes")));
    }

    private static Instant recordedAt(JsonNode entry) {
        return Instant.parse(entry.path("recordedAt").asString());
    }

    private static List<String> texts(JsonNode values) {
        return values.valueStream().map(JsonNode::asString).toList();
    }

    private static List<Fact> logged(Installation system) {
        try (var client = MongoClients.create(system.documents())) {
            return Stream.of(ServiceName.values())
                    .flatMap(service -> new EventLog(
                                    client.getDatabase(service.database()), EventStoreSettings.defaults())
                            .read(0, Integer.MAX_VALUE).stream().map(event -> fact(service, event)))
                    .toList();
        }
    }

    private static Fact fact(ServiceName service, StoredEvent event) {
        var roles = event.metadata().getOrDefault("roles", "");
        var reasons = Json.MAPPER.readTree(event.payloadAsText()).path("reasons");
        return new Fact(
                service.id() + ":" + event.position(),
                event.type(),
                Integer.parseInt(event.version()),
                event.timestamp(),
                event.metadata().get("actor"),
                roles.isEmpty() ? List.of() : Arrays.asList(roles.split(",")),
                event.metadata().get("correlationId"),
                event.metadata().get("cause"),
                reasons.valueStream()
                        .map(reason -> reason.path("code").asString(""))
                        .filter(code -> !code.isEmpty())
                        .distinct()
                        .toList());
    }
}

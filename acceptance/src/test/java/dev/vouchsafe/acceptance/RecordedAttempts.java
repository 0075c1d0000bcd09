package dev.vouchsafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.vouchsafe.contracts.service.ServiceName;
import dev.vouchsafe.embedded.EmbeddedDocumentStore;
import dev.vouchsafe.standalone.Json;
import dev.vouchsafe.standalone.scenario.ScenarioLine.Body;
import dev.vouchsafe.standalone.scenario.ScenarioLine.Call;
import dev.vouchsafe.standalone.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bson.Document;
import tools.jackson.databind.JsonNode;

/**
 * The attempts that a run of the sample left in its data folder, compared with the answers in its journal. The run has
 * ended, however it did.
 */
final class RecordedAttempts {

    /** What a refused call, or a refused member of one, has to be in the trail as. */
    private record Refused(String key, String actor, String about, int status, Set<String> codes) {}

    private final List<Document> rows = new ArrayList<>();
    private final List<Refused> members = new ArrayList<>();

    private RecordedAttempts(Path place) {
        try (var store = EmbeddedDocumentStore.start(place.resolve("data/documents"), 0);
                var client = MongoClients.create(store.uri())) {
            for (var service : ServiceName.values()) {
                read(client.getDatabase(service.database()));
            }
        }
    }

    private void read(MongoDatabase database) {
        var positions = new ArrayList<Long>();
        database.getCollection("attempts")
                .find()
                .sort(new Document("position", 1))
                .forEach(row -> {
                    rows.add(row.get("shown", Document.class));
                    positions.add(row.getLong("position"));
                });
        for (int i = 0; i < positions.size(); i++) {
            assertThat(positions.get(i))
                    .as("position in %s", database.getName())
                    .isEqualTo(i + 1);
        }
        database.getCollection("idempotency").find().forEach(kept -> {
            if (kept.getString("body") != null) {
                var answers = Json.MAPPER.readTree(kept.getString("body"));
                for (int i = 0; answers.isArray() && i < answers.size(); i++) {
                    member(kept.getString("_id"), answers.get(i));
                }
            }
        });
    }

    private void member(String causeId, JsonNode answer) {
        if (answer.path("status").asInt() >= 400) {
            members.add(new Refused(
                    key(causeId),
                    "",
                    answer.path("voucherId").asString(),
                    answer.path("status").asInt(),
                    codes(answer.path("codes"))));
        }
    }

    /**
     * Every refused or denied call of the journal, and of a batch every refused member, is there once; of a read that
     * is refused at least once, since a run that was killed asks again. And nothing else under any key.
     */
    static void assertWhole(Path place) {
        var recorded = new RecordedAttempts(place);
        var expected = new ArrayList<>(recorded.members);
        var answers = answers(place);
        var calls = calls();
        for (var call : calls) {
            var answer = answers.get(call.number());
            if (answer != null && answer.path("status").asInt() >= 400) {
                var refused = new Refused(
                        call.changes() ? call.id() : "",
                        call.claims().get("sub").toString(),
                        "",
                        answer.path("status").asInt(),
                        codes(answer.path("codes")));
                if (call.changes()) {
                    expected.add(refused);
                } else {
                    assertThat(recorded.rows.stream()
                                    .filter(row -> row.getString("causeId") == null)
                                    .filter(row -> row.getInteger("status") >= 400)
                                    .map(row -> new Refused(
                                            "", row.getString("actor"), "", row.getInteger("status"), codes(row))))
                            .contains(refused);
                }
            }
        }
        assertThat(expected).as("the sample has refusals").hasSizeGreaterThan(10);
        var keyed = recorded.rows.stream()
                .filter(row -> row.getString("causeId") != null)
                .toList();
        assertThat(keyed).hasSameSizeAs(expected);
        expected.forEach(refused -> assertThat(keyed)
                .filteredOn(row -> is(row, refused))
                .as("%s", refused)
                .hasSize(1));
        assertThat(recorded.rows).allSatisfy(row -> {
            assertThat(row.getString("correlationId")).isNotBlank();
            assertThat(row.getList("roles", String.class)).isNotEmpty();
        });
        recorded.assertNothingOf(personal(calls));
    }

    private static boolean is(Document row, Refused refused) {
        boolean member = !refused.about().isEmpty();
        return key(row.getString("causeId")).equals(refused.key())
                && row.getInteger("status") == refused.status()
                && codes(row).equals(refused.codes())
                && (member
                        ? row.getList("subjects", Document.class)
                                .getFirst()
                                .getString("id")
                                .equals(refused.about())
                        : row.getString("actor").equals(refused.actor()));
    }

    private void assertNothingOf(Set<String> personal) {
        assertThat(personal).hasSizeGreaterThan(5);
        var everything = rows.stream()
                .map(row -> {
                    var content = new Document(row);
                    content.remove("actor");
                    content.remove("causeId");
                    return content.toJson();
                })
                .collect(Collectors.joining("\n"));
        personal.forEach(text -> assertThat(everything).doesNotContain(text));
    }

    /** What a call's caller was asked to send as {@code Idempotency-Key}. */
    private static String key(String causeId) {
        return causeId.substring(causeId.lastIndexOf(':') + 1);
    }

    private static Set<String> codes(Document row) {
        return new TreeSet<>(row.getList("codes", String.class));
    }

    private static Set<String> codes(JsonNode codes) {
        return codes.valueStream().map(JsonNode::asString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<Integer, JsonNode> answers(Path place) {
        try {
            var answers = new HashMap<Integer, JsonNode>();
            Files.readString(place.resolve("data/journal.ndjson"))
                    .lines()
                    .skip(1)
                    .forEach(line -> {
                        var record = Json.MAPPER.readTree(line);
                        answers.put(record.path("line").asInt(), record);
                    });
            return answers;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Call> calls() {
        return ScenarioReader.shipped().lines().stream()
                .filter(Call.class::isInstance)
                .map(Call.class::cast)
                .toList();
    }

    /** The addresses and names in the bodies of calls. */
    private static Set<String> personal(List<Call> calls) {
        var personal = new TreeSet<String>();
        for (var call : calls) {
            if (call.body() instanceof Body.Json json) {
                collect(json.value(), personal);
            }
        }
        return personal;
    }

    private static void collect(JsonNode node, Set<String> personal) {
        node.propertyStream().forEach(field -> {
            var value = field.getValue();
            if (value.isString()
                    && (value.stringValue().contains("@")
                            || Set.of("name", "summary", "iban").contains(field.getKey()))) {
                personal.add(value.stringValue());
            }
            collect(value, personal);
        });
        if (node.isArray()) {
            node.forEach(each -> collect(each, personal));
        }
    }
}

package dev.vouchsafe.platform.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.platform.schema.JsonSchemas;
import dev.vouchsafe.platform.schema.WrongField;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The records of the contracts and their schemas say the same, and agree with what the outside really writes. */
class MessageContractTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private final JsonSchemas schemas = new JsonSchemas();
    private final StrictJson strict = new StrictJson();

    @ParameterizedTest
    @MethodSource
    void everyRecordPassesItsSchemaAndIsReadAsItWasWritten(Class<? extends Record> type)
            throws ReflectiveOperationException {
        var written = SampleRecords.of(type);

        var read = strict.read(JSON.writeValueAsBytes(written));

        assertThat(wrong(read, (String) type.getField("TYPE").get(null))).isEmpty();
        assertThat(strict.bind(read, type)).isEqualTo(written);
        assertThat(read.propertyNames()).containsExactlyInAnyOrderElementsOf(properties(type));
    }

    static List<Class<? extends Record>> everyRecordPassesItsSchemaAndIsReadAsItWasWritten() {
        return SampleRecords.messages();
    }

    @ParameterizedTest
    @MethodSource
    void whatIsReallyWrittenIsReadable(JsonNode message) {
        assertThat(wrong(message.get("data"), message.get("type").asString())).isEmpty();
    }

    static Stream<JsonNode> whatIsReallyWrittenIsReadable() throws IOException {
        return lines("messages/readable.ndjson");
    }

    @ParameterizedTest
    @MethodSource
    void whatIsReallyBrokenIsNotAndTheFieldIsNamed(JsonNode message) {
        assertThat(wrong(message.get("data"), message.get("type").asString()))
                .extracting(WrongField::path)
                .contains(message.get("wrong").asString());
    }

    static Stream<JsonNode> whatIsReallyBrokenIsNotAndTheFieldIsNamed() throws IOException {
        return lines("messages/unreadable.ndjson");
    }

    private List<WrongField> wrong(JsonNode data, String type) {
        return schemas.validate(data, "schemas/messages/" + type + ".json");
    }

    private List<String> properties(Class<?> type) throws ReflectiveOperationException {
        try (InputStream in = type.getResourceAsStream(
                "/schemas/messages/" + type.getField("TYPE").get(null) + ".json")) {
            return List.copyOf(JSON.readTree(in).get("properties").propertyNames());
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Stream<JsonNode> lines(String resource) throws IOException {
        try (InputStream in = MessageContractTest.class.getClassLoader().getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), UTF_8).lines().map(JSON::readTree).toList().stream();
        }
    }
}

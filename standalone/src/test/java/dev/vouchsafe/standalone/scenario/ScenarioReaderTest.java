package dev.vouchsafe.standalone.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouchsafe.standalone.RunStopped;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioReaderTest {

    private static final String AS =
            "\"as\": {\"sub\": \"ana@fabrikam.example\", \"roles\": [\"partner-admin\"], \"partner_id\": \"P-4001\"}";

    @Test
    void readsWhatIsPublishedAsItStands() {
        var line = (ScenarioLine.Publish)
                only(
                        "{\"at\": \"2021-03-15T09:00:00Z\", \"publish\": {\"topic\": \"vlsc.events\", \"key\": \"V1\", \"id\": \"e-1\","
                                + " \"source\": \"/vlsc\", \"type\": \"t\", \"subject\": \"V1\", \"data\": {\"level\": 5.50, \"division\": null}}}");
        assertThat(line.at()).isEqualTo(Instant.parse("2021-03-15T09:00:00Z"));
        assertThat(line.topic()).isEqualTo("vlsc.events");
        assertThat(new String(line.value(), UTF_8)).isEqualTo("{\"level\":5.50,\"division\":null}");
    }

    @Test
    void halfASurrogatePairStaysOne() {
        var line = (ScenarioLine.Publish)
                only(
                        "{\"at\": \"2021-03-15T09:00:00Z\", \"publish\": {\"topic\": \"vlsc.events\", \"key\": \"V1\", \"id\": \"e-1\","
                                + " \"source\": \"/vlsc\", \"type\": \"t\", \"data\": {\"half\": \"a\\ud83d\", \"whole\": \"\\ud83d\\ude00\"}}}");
        assertThat(new String(line.value(), UTF_8)).isEqualTo("{\"half\":\"a\\ud83d\",\"whole\":\"\uD83D\uDE00\"}");
    }

    @Test
    void takesRawTextAsTheBytesOfTheValue() {
        var line = (ScenarioLine.Publish) only(
                "{\"at\": \"2021-03-15T09:00:00Z\", \"publish\": {\"topic\": \"mpn.events\", \"key\": \"P\", \"id\": \"e\","
                        + " \"source\": \"/mpn\", \"type\": \"t\", \"raw\": \"\\u0000{\"}}");
        assertThat(line.value()).isEqualTo(new byte[] {0, '{'});
        assertThat(line.subject()).isNull();
    }

    @Test
    void readsACallWithItsClaimsAndBody() {
        var line = (ScenarioLine.Call) only("{\"at\": \"2021-03-16T10:00:00Z\", \"id\": \"c-4\", \"call\": {" + AS
                + ", \"method\": \"POST\", \"path\": \"/api/x\", \"body\": {\"a\": 1}}}");
        assertThat(line.id()).isEqualTo("c-4");
        assertThat(line.claims())
                .isEqualTo(Map.of(
                        "sub", "ana@fabrikam.example", "roles", List.of("partner-admin"), "partner_id", "P-4001"));
        assertThat(line.body())
                .isInstanceOfSatisfying(
                        ScenarioLine.Body.Json.class,
                        json -> assertThat(json.value().toString()).isEqualTo("{\"a\":1}"));
    }

    @Test
    void readsALineWithATimeAlone() {
        assertThat(only("{\"at\": \"2022-03-03T00:00:00Z\"}"))
                .isEqualTo(new ScenarioLine.Pause(1, Instant.parse("2022-03-03T00:00:00Z")));
    }

    @Test
    void numbersLinesAsAnEditorDoes() {
        var scenario = read("\n{\"at\": \"2022-03-03T00:00:00Z\"}\r\n\n{\"at\": \"2022-03-03T00:00:00Z\"}\n");
        assertThat(scenario.lines()).extracting(ScenarioLine::number).containsExactly(2, 4);
    }

    @Test
    void skipsAByteOrderMark() {
        assertThat(only("\uFEFF{\"at\": \"2022-03-03T00:00:00Z\"}"))
                .isEqualTo(new ScenarioLine.Pause(1, Instant.parse("2022-03-03T00:00:00Z")));
    }

    @Test
    void refusesAnIdOfOneCallerTwiceAndNamesTheLines() {
        assertThatThrownBy(() -> read(call("c-1", "ana", "P-1") + "\n" + call("c-1", "ana", "P-1")))
                .isInstanceOf(UnreadableScenario.class)
                .hasMessage(
                        "Line 3 of test can't be read: its 'id', c-1, is that of line 1 already, by the same caller.");
    }

    @Test
    void takesAnIdAgainThatIsAnotherCallersKey() {
        assertThat(read(call("c-1", "ana", "P-1") + call("c-1", "ana", "P-2") + call("c-1", "bea", "P-1"))
                        .lines())
                .hasSize(3);
    }

    private static String call(String id, String sub, String partner) {
        return "{\"at\": \"2021-03-16T10:00:00Z\", \"id\": \"%s\", \"call\": {\"as\": {\"sub\": \"%s\", \"partner_id\": \"%s\"}, \"method\": \"GET\", \"path\": \"/api\"}}\n"
                .formatted(id, sub, partner);
    }

    @Test
    void tellsScenariosApartByTheirContent() {
        assertThat(read("{\"at\": \"2022-03-03T00:00:00Z\"}").digest())
                .isNotEqualTo(read("{\"at\": \"2022-03-04T00:00:00Z\"}").digest());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"at":                                                                                  | it is not JSON
            [1]                                                                                     | it is not a JSON object
            {"at": "2022-03-03"}                                                                    | 'at' is not an instant
            {"id": "c-1"}                                                                           | 'at' is missing
            {"at": "2019-01-01T00:00:00Z"}                                                          | is before that of the line before it
            {"at": "2022-03-03T00:00:00Z", "call": {}}                                              | 'id' is missing
            {"at": "2022-03-03T00:00:00Z", "id": "c", "call": 1}                                    | 'call' is missing or not an object
            {"at": "2022-03-03T00:00:00Z", "id": "c", "call": {"method": "BREW"}}                   | 'method' is none of
            {"at": "2022-03-03T00:00:00Z", "id": "c", "call": {"method": "GET", "as": {"sub": "a"}, "path": "api"}} | 'path' does not start with a slash
            {"at": "2022-03-03T00:00:00Z", "id": "c", "call": {"method": "GET", "as": {"sub": "a"}, "path": "/a b"}} | 'path' is not one that can be called
            {"at": "2022-03-03T00:00:00Z", "id": "c", "call": {"method": "GET", "as": {}, "path": "/"}} | 'sub' is missing
            {"at": "2022-03-03T00:00:00Z", "id": "c", "call": {"body": {}, "text": ""}}             | both 'body' and 'text'
            {"at": "2022-03-03T00:00:00Z", "call": {}, "publish": {}}                               | both 'publish' and 'call'
            {"at": "2022-03-03T00:00:00Z", "publish": {"topic": "t"}}                               | needs either 'data' or 'raw'
            {"at": "2022-03-03T00:00:00Z", "publish": {"raw": "x", "topic": 7}}                     | 'topic' is missing or not a string
            {"at": "2022-03-03T00:00:00Z", "publsh": {}}                                            | the line has a field 'publsh', which is none of at, call, id, publish
            {"at": "2022-03-03T00:00:00Z", "publish": {"row": "x"}}                                 | 'publish' has a field 'row'
            {"at": "2022-03-03T00:00:00Z", "id": "c", "call": {"boddy": {}}}                        | 'call' has a field 'boddy'
            {"at": "2022-03-03T00:00:00Z", "id": "c"}                                               | it has an 'id', but neither
            {"at": "2022-03-03T00:00:00Z", "id": "ı", "call": {}}                                   | 'id' is empty or has other characters
            {"at": "2022-03-03T00:00:00Z", "id": " ", "call": {}}                                   | 'id' is empty or has other characters
            {"at": "2022-03-03T00:00:00Z", "at": "2022-03-04T00:00:00Z"}                            | Duplicate
            {"at": "+10000-01-01T00:00:00Z"}                                                        | 'at' is not of the years 0001 to 9999
            """)
    void tellsTheNumberOfALineThatItCannotRead(String line, String reason) {
        assertThatThrownBy(() -> read("{\"at\": \"2020-01-01T00:00:00Z\"}\n" + line + "\n"))
                .isInstanceOf(UnreadableScenario.class)
                .hasMessageStartingWith("Line 2 of test can't be read: ")
                .hasMessageContaining(reason);
    }

    @Test
    void refusesAScenarioWithoutLines() {
        assertThatThrownBy(() -> read("\n")).isInstanceOf(RunStopped.class).hasMessageContaining("has no lines");
    }

    @Test
    void refusesBytesThatAreNoText() {
        assertThatThrownBy(() -> ScenarioReader.read("test", new byte[] {(byte) 0xff}))
                .hasMessageContaining("Line 1")
                .hasMessageContaining("UTF-8");
    }

    @Test
    void saysThatAFileIsMissing(@TempDir Path folder) {
        assertThatThrownBy(() -> ScenarioReader.file(folder.resolve("none.ndjson")))
                .isInstanceOf(RunStopped.class)
                .hasMessageContaining("none.ndjson");
    }

    @Test
    void theShippedSampleIsReadWhole() {
        assertThat(ScenarioReader.shipped().lines())
                .hasSizeGreaterThan(300)
                .hasAtLeastOneElementOfType(ScenarioLine.Publish.class)
                .hasAtLeastOneElementOfType(ScenarioLine.Call.class);
    }

    private static ScenarioLine only(String line) {
        return read(line).lines().getFirst();
    }

    private static Scenario read(String content) {
        return ScenarioReader.read("test", content.getBytes(UTF_8));
    }
}

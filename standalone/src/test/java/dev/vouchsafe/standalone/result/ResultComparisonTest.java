package dev.vouchsafe.standalone.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.standalone.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ResultComparisonTest {

    private static final String RESERVED = "{'id': 'c-1', 'status': 201, 'codes': []}";

    @Test
    void findsNothingBetweenEqualResults() {
        assertThat(differences(
                        List.of(RESERVED, "{'agreement': 'V1', 'balance': 3}"),
                        List.of("{'agreement': 'V1', 'balance': 3}", RESERVED)))
                .isEmpty();
    }

    @Test
    void takesAnySuccessForAnyOther() {
        assertThat(differences(List.of(RESERVED), List.of("{'id': 'c-1', 'status': 204, 'codes': []}")))
                .isEmpty();
    }

    @Test
    void tellsARefusalFromASuccess() {
        assertThat(differences(
                        List.of(RESERVED), List.of("{'id': 'c-1', 'status': 409, 'codes': ['voucher-expired']}")))
                .containsExactly(
                        "call c-1: codes expected [], but is [\"voucher-expired\"]",
                        "call c-1: status expected 201, but is 409");
    }

    @Test
    void wantsARefusalsVeryStatus() {
        assertThat(differences(
                        List.of("{'id': 'c', 'status': 404, 'codes': []}"),
                        List.of("{'id': 'c', 'status': 403, 'codes': []}")))
                .containsExactly("call c: status expected 404, but is 403");
    }

    @Test
    void doesNotMindTheOrderOfCodes() {
        assertThat(differences(
                        List.of("{'refused': 'X', 'codes': ['a', 'b']}"),
                        List.of("{'refused': 'X', 'codes': ['b', 'a']}")))
                .isEmpty();
    }

    @Test
    void comparesEachFieldOfAState() {
        assertThat(differences(
                        List.of("{'voucher': 'X', 'status': 'expired', 'partner': null}"),
                        List.of("{'voucher': 'X', 'status': 'expired', 'partner': 'P'}")))
                .containsExactly("voucher X: partner expected null, but is \"P\"");
    }

    @Test
    void tellsWhatIsMissingAndWhatIsTooMuch() {
        assertThat(differences(List.of("{'voucher': 'X'}"), List.of("{'deadLetter': 'X', 'count': 1}")))
                .hasSize(2)
                .anyMatch(text -> text.startsWith("voucher X: expected"))
                .anyMatch(text -> text.startsWith("deadLetter X: not expected"));
    }

    @Test
    void matchesSeveralRefusalsOfOneVoucherInOrder() {
        var first = "{'refused': 'X', 'codes': ['a']}";
        var second = "{'refused': 'X', 'codes': ['b']}";
        assertThat(differences(List.of(first, second), List.of(first, second))).isEmpty();
        assertThat(differences(List.of(first, second), List.of(second, first))).hasSize(2);
        assertThat(differences(List.of(first, second), List.of(first)))
                .singleElement()
                .asString()
                .startsWith("refused X (2): expected");
    }

    @Test
    void whatIsWrittenIsEqualToWhatIsReadBack() {
        var line = new ResultLine.Agreement("V1", null, 25, 5, 0, 0, 0);
        assertThat(ResultComparison.differences(
                        json(
                                List.of(
                                        "{'agreement': 'V1', 'balance': 25, 'taken': 5, 'returned': 0, 'forfeited': 0, 'removed': 0}")),
                        List.of(line.json())))
                .isEmpty();
    }

    private static List<String> differences(List<String> expected, List<String> actual) {
        return ResultComparison.differences(json(expected), json(actual));
    }

    private static List<JsonNode> json(List<String> lines) {
        return lines.stream()
                .map(line -> Json.MAPPER.readTree(line.replace('\'', '"')))
                .toList();
    }
}

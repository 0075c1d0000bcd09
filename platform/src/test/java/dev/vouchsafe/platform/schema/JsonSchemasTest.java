package dev.vouchsafe.platform.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouchsafe.contracts.text.FormText;
import dev.vouchsafe.contracts.text.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class JsonSchemasTest {

    private static final String SCHEMA = "schemas/http/everything.json";
    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private final JsonSchemas schemas = new JsonSchemas();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'name': 'a', 'days': 1}",
                "{'name': 'a', 'days': 5.0}",
                "{'name': 'a', 'days': 1, 'unheardOf': [1, null]}",
                "{'name': 'a', 'days': 1, 'from': '2020-02-29', 'at': '2021-03-15T09:00:00Z'}",
                "{'name': 'a', 'days': 1, 'at': '2021-03-15T09:00:00.25+01:00', 'items': [{'id': 'x'}]}"
            })
    void valuesOfTheFormPass(String value) {
        assertThat(wrong(value)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "days; {'name': 'a'}",
                "days; {'name': 'a', 'days': '5'}",
                "days; {'name': 'a', 'days': 5.5}",
                "days; {'name': 'a', 'days': 0}",
                "days; {'name': 'a', 'days': true}",
                "days; {'name': 'a', 'days': null}",
                "name; {'name': 5, 'days': 1}",
                "name; {'name': '', 'days': 1}",
                "from; {'name': 'a', 'days': 1, 'from': '2021-02-30'}",
                "from; {'name': 'a', 'days': 1, 'from': '2021-2-3'}",
                "from; {'name': 'a', 'days': 1, 'from': '+12021-02-03'}",
                "from; {'name': 'a', 'days': 1, 'from': '2021-02-03T00:00:00Z'}",
                "at; {'name': 'a', 'days': 1, 'at': '2021-02-30T00:00:00Z'}",
                "at; {'name': 'a', 'days': 1, 'at': '2021-02-03T00:00:00'}",
                "at; {'name': 'a', 'days': 1, 'at': '2021-02-03T25:00:00Z'}",
                "at; {'name': 'a', 'days': 1, 'at': '9999-12-31T23:59:59-18:00'}",
                "at; {'name': 'a', 'days': 1, 'at': '0000-01-01T00:00:00Z'}",
                "at; {'name': 'a', 'days': 1, 'at': '0001-01-01T00:00:00+00:01'}",
                "kind; {'name': 'a', 'days': 1, 'kind': 'odd'}",
                "price.currency; {'name': 'a', 'days': 1, 'price': {}}",
                "price.currency; {'name': 'a', 'days': 1, 'price': {'currency': 'usd'}}",
                "items; {'name': 'a', 'days': 1, 'items': []}",
                "items[1].id; {'name': 'a', 'days': 1, 'items': [{'id': 'x'}, {}]}",
                "items[0].id; {'name': 'a', 'days': 1, 'items': [{'id': 7}]}",
                "; []",
                "; 'text'"
            })
    void aWrongFieldIsNamed(String fieldAndValue) {
        var parts = fieldAndValue.split(";", 2);

        assertThat(wrong(parts[1])).extracting(WrongField::path).containsExactly(parts[0]);
    }

    @Test
    void allWrongFieldsAreNamedAtOnce() {
        assertThat(wrong("{'days': 'x', 'from': '2021-02-30', 'price': {}}"))
                .extracting(WrongField::path)
                .containsExactlyInAnyOrder("name", "days", "from", "price.currency");
    }

    @Test
    void messagesAreForPeople() {
        assertThat(inWords("{'name': 'a'}")).containsExactly("days is missing");
        assertThat(inWords("{'name': 'a', 'days': 0}")).containsExactly("days must be at least 1");
        assertThat(inWords("{'name': 'a', 'days': '1'}")).containsExactly("days must be a whole number");
        assertThat(inWords("{'name': 'a', 'days': 1, 'kind': 'odd'}"))
                .containsExactly("kind must be one of plain, other");
        assertThat(inWords("{'name': 'a', 'days': 1, 'from': 'x'}"))
                .containsExactly("from must be a day such as 2021-03-15");
        assertThat(inWords("{'name': 'a', 'days': 1, 'items': []}"))
                .containsExactly("items must have at least 1 entry");
        assertThat(inWords("{'name': 'a', 'days': 1, 'price': {'currency': 'usd'}}"))
                .containsExactly("price.currency must be a currency's three capital letters, such as USD");
        assertThat(inWords("[]")).containsExactly(" must be an object");
    }

    /** One rule wherever a text comes in. */
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\\u00a0", "\\u200b", "\\ufeff", "a\\u0000", "a\\ud800", "\\u2028"})
    void aTextCanBeSeen(String text) {
        assertThat(inWords("{'name': 'a', 'days': 1, 'text': '" + text + "'}"))
                .containsExactly("text " + FormText.TEXT.english());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9223372036854775808",
                "-9223372036854775809",
                "18446744073709551616",
                "1e19",
                "1e400",
                "-1e400",
                "1e999999999",
                "9223372036854775808.5",
                "99999999999999999999999"
            })
    void aNumberBeyond64BitsIsWrongWhereverAFieldHoldsOne(String number) {
        assertThat(wrong("{'name': 'a', 'days': " + number + "}"))
                .extracting(WrongField::path)
                .containsOnly("days");
        assertThat(wrong("{'name': 'a', 'days': 1, 'level': " + number + "}"))
                .extracting(WrongField::path)
                .containsOnly("level");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "V/1",
                "V;1",
                "V%1",
                "..",
                "V 1",
                "V1\\n",
                "\\uD83D",
                "V1234567890123456789012345678901234567890123456789012345678901234",
                ""
            })
    void anIdKeepsTheRuleOfIds(String id) {
        assertThat(inWords("{'name': 'a', 'days': 1, 'voucherId': '" + id + "'}"))
                .containsExactly("voucherId " + FormText.ID.english());
        assertThat(wrong("{'name': 'a', 'days': 1, 'voucherId': null}")).isEmpty();
        assertThat(wrong("{'name': 'a', 'days': 1, 'voucherId': 'PS-7K2M-9QXA'}"))
                .isEmpty();
    }

    @Test
    void anAbsurdNumberIsJudgedLikeAnyOther() {
        assertThat(wrong("{'name': 'a', 'days': -1e999999999}"))
                .extracting(WrongField::path)
                .containsOnly("days");
    }

    @Test
    void aSchemaThatIsNotThereIsTheCallersMistake() {
        assertThat(schemas.has(SCHEMA)).isTrue();
        assertThat(schemas.has("schemas/http/none.json")).isFalse();
        assertThatThrownBy(() -> schemas.validate(json.createObjectNode(), "schemas/http/none.json"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<WrongField> wrong(String value) {
        return schemas.validate(json.readTree(value.replace('\'', '"')), SCHEMA);
    }

    private List<String> inWords(String value) {
        return wrong(value).stream()
                .map(field -> field.path() + " " + field.message().in(Language.ENGLISH))
                .toList();
    }
}

package dev.vouchsafe.contracts.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

class IdTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "Z",
                "0",
                "PS-7K2M-9QXA",
                "70-339",
                "a.b_c-d",
                "x.",
                "x..y",
                "0123456789012345678901234567890123456789012345678901234567890123"
            })
    void anIdIsAnAsciiLetterOrDigitAndThenLettersDigitsDotsUnderscoresHyphens(String text) {
        assertThat(VoucherId.of(text)).hasToString(text);
        assertThat(JSON.writeValueAsString(VoucherId.of(text))).isEqualTo('"' + text + '"');
        assertThat(JSON.readValue('"' + text + '"', VoucherId.class)).isEqualTo(VoucherId.of(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-a",
                ".a",
                "..",
                "_a",
                "a/b",
                "a;b",
                "a%2Fb",
                "a b",
                "a\n",
                "\na",
                "a\\b",
                "é",
                "ı",
                "١",
                "a\uD83D",
                "\uD83D\uDE00",
                "a\u0000",
                "a:b",
                "01234567890123456789012345678901234567890123456789012345678901234"
            })
    void anythingElseIsNone(String text) {
        assertThatExceptionOfType(MalformedId.class).isThrownBy(() -> VoucherId.of(text));
        assertThatExceptionOfType(DatabindException.class)
                .isThrownBy(() -> JSON.readValue(JSON.writeValueAsString(text), VoucherId.class));
    }

    @Test
    void noIdIsNone() {
        assertThatExceptionOfType(MalformedId.class).isThrownBy(() -> PartnerId.of(null));
    }

    @Test
    void theMessageSaysTheRuleAndNotTheText() {
        assertThatExceptionOfType(MalformedId.class)
                .isThrownBy(() -> VoucherId.of("a/b"))
                .withMessageContaining("64")
                .withMessageNotContaining("a/b");
    }

    @Test
    void everyKindIsListed() {
        assertThat(Id.kinds().stream().<Class<?>>map(Id.Kind::type).collect(Collectors.toSet()))
                .isEqualTo(Arrays.stream(Id.class.getPermittedSubclasses()).collect(Collectors.toSet()));
    }

    @Test
    void whatIsStoredStaysReadable() {
        assertThat(Id.kinds())
                .allSatisfy(kind -> assertThat(kind.stored().apply("a/b")).hasToString("a/b"));
    }
}

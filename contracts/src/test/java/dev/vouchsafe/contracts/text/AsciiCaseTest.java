package dev.vouchsafe.contracts.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AsciiCaseTest {

    @Test
    void onlyTheLettersAToZHaveCapitals() {
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT).forEach(letter -> {
            var text = Character.toString(letter);
            assertThat(AsciiCase.lower(text)).isEqualTo(letter < 128 ? text.toLowerCase(Locale.ROOT) : text);
            assertThat(AsciiCase.upper(text)).isEqualTo(letter < 128 ? text.toUpperCase(Locale.ROOT) : text);
        });
    }

    @Test
    void aTextKeepsEverythingElse() {
        assertThat(AsciiCase.lower("UK, İIı 𝐀 É")).isEqualTo("uk, İiı 𝐀 É");
        assertThat(AsciiCase.upper("tr, ı ß ﬁ")).isEqualTo("TR, ı ß ﬁ");
    }
}

package dev.vouchsafe.contracts.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                " a ",
                "ß",
                "ı",
                "一",
                "\ud83d\ude00",
                "line\nline\r\n\tindented",
                "a\u0301",
                "\u00a0a",
                "-",
                "٣",
                "\u200bword"
            })
    void aTextCanBeSeen(String text) {
        assertThat(VisibleText.isOne(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "\t\r\n", "\u00a0", "\u200b", "\ufeff", "\u2060", "\u00ad", "\u2028", "\u3000", "\u202e",
                "\u115f", "\u3164", "\u2800", "\u0301", "\ufe0f", "\ue000"
            })
    void nothingCanBeSeenOfWhatIsBlank(String text) {
        assertThat(VisibleText.isOne(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000", "a\u0007", "a\u001b[0m", "a\u007f", "a\u0085", "a\u009b", "a\u000b"})
    void aTextHasNoControlCharacters(String text) {
        assertThat(VisibleText.isOne(text)).isFalse();
    }

    @Test
    void aTextHasNoHalfOfASurrogatePair() {
        assertThat(VisibleText.isOne("a\ud83d")).isFalse();
        assertThat(VisibleText.isOne("\ude00a")).isFalse();
        assertThat(VisibleText.isOne("\ude00\ud83d")).isFalse();
        assertThat(VisibleText.isOne(null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan.txt", "a", "Übersicht 2021 (final).docx", "a..b", "计划.pdf"})
    void aFileNameIsOne(String name) {
        assertThat(FileName.isOne(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "..", ".profile", "a/b", "a\\b", "a\nb", "a\tb", "a\u0000", "\u00a0", "\ud83d.txt"})
    void whatAFileNameIsNot(String name) {
        assertThat(FileName.isOne(name)).isFalse();
    }

    @Test
    void aFileNameHasAtMost120CharactersAndTwoThatLookTheSameAreTheSame() {
        assertThat(FileName.isOne("\ud83d\ude00".repeat(120))).isTrue();
        assertThat(FileName.isOne("e\u0301".repeat(120))).isTrue();
        assertThat(FileName.isOne("x".repeat(121))).isFalse();
        assertThat(FileName.inOrder("e\u0301")).isEqualTo("\u00e9");
    }
}

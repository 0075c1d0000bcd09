package dev.vouchsafe.contracts.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {

    @Test
    void readsEveryText() throws CharacterCodingException {
        var text = "Zoë, \ud83d\ude00";

        assertThat(Utf8.read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00e9", "\u00c0\u0080", "\u00ed\u00a0\u0080", "a\u00ff"})
    void putsNothingForWhatItCantRead(String bytesAsLatin1) {
        assertThatThrownBy(() -> Utf8.read(bytesAsLatin1.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(CharacterCodingException.class);
    }
}

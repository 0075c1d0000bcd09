package dev.vouchsafe.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CauseIdTest {

    @Test
    void isReadAsItWasAlwaysWritten() {
        assertThat(CauseId.of("message", "/vlsc", "e-17")).isEqualTo("message:/vlsc:e-17");
        assertThat(CauseId.of("call", "urn:a%b", "c:4")).isEqualTo("call:urn%3Aa%25b:c:4");
    }

    @Test
    void noTwoCausesHaveTheSame() {
        assertThat(CauseId.of("call", "a:b", "c")).isNotEqualTo(CauseId.of("call", "a", "b:c"));
        assertThat(CauseId.of("call", "a%3Ab", "c")).isNotEqualTo(CauseId.of("call", "a:b", "c"));
    }
}

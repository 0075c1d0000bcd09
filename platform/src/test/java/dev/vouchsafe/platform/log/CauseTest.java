package dev.vouchsafe.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CauseTest {

    @Test
    void anIdIsReadAsItWasAlwaysWritten() {
        assertThat(Cause.id("message", "/vlsc", "e-17")).isEqualTo("message:/vlsc:e-17");
        assertThat(Cause.id("call", "urn:a%b", "c:4")).isEqualTo("call:urn%3Aa%25b:c:4");
    }

    @Test
    void noTwoCausesHaveTheSameId() {
        assertThat(Cause.id("call", "a:b", "c")).isNotEqualTo(Cause.id("call", "a", "b:c"));
        assertThat(Cause.id("call", "a%3Ab", "c")).isNotEqualTo(Cause.id("call", "a:b", "c"));
    }
}

package dev.vouchsafe.benchmark.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ProtocolLineTest {

    @Test
    void isReadAsItWasWritten() {
        ProtocolLine line =
                ProtocolLine.of("append", "writers", 8, "seconds", 0.5, "text", "a sentence with x=y in it");

        assertThat(ProtocolLine.parse(line.written())).isEqualTo(line);
    }

    @Test
    void keepsAMessageOfSeveralLinesOnOne() {
        assertThat(ProtocolLine.of("failed", "text", "one\ntwo").written()).isEqualTo("failed text=one two");
    }

    @Test
    void saysWhichValueIsMissing() {
        assertThatThrownBy(() -> ProtocolLine.parse("append writers=8").number("seed"))
                .hasMessageContaining("'append writers=8' names no seed");
    }
}

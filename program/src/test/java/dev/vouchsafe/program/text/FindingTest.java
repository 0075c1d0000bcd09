package dev.vouchsafe.program.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouchsafe.contracts.decision.Code;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FindingTest {

    /** What is the same in every program, and worded where it is answered. */
    private static final EnumSet<Code> OF_NO_PROGRAM = EnumSet.of(
            Code.FORBIDDEN, Code.NOT_FOUND, Code.VOUCHER_NOT_FOUND, Code.IDEMPOTENCY_KEY_REUSED, Code.MALFORMED);

    @Test
    void everyCodeOfAProgramCanBeFound() {
        assertThat(Stream.of(Finding.values()).map(Finding::code))
                .doesNotContainAnyElementsOf(OF_NO_PROGRAM)
                .containsAll(EnumSet.complementOf(OF_NO_PROGRAM));
    }

    @Test
    void noTwoFindingsHaveTheSameText() {
        assertThat(Stream.<Worded>concat(Stream.of(Finding.values()), Stream.of(Phrase.Kind.values()))
                        .flatMap(worded -> worded.keys().stream()))
                .doesNotHaveDuplicates();
    }

    @Test
    void aCheckHasTheFactsOfItsFindingOnly() {
        var check = Check.of(Finding.ENGAGEMENT_TOO_LONG, true).with("days", 5);
        assertThatThrownBy(() -> check.with("day", 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ENGAGEMENT_TOO_LONG has no fact day but [days, level]");
    }

    @Test
    void whatTurnsOutInOneWayOnlyIsNotAskedForTheOther() {
        assertThat(Check.of(Finding.VOUCHER_USABLE).passed()).isTrue();
        assertThat(Check.of(Finding.VOUCHER_EXPIRED).passed()).isFalse();
        assertThatThrownBy(() -> Check.of(Finding.VOUCHER_EXPIRED, true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("VOUCHER_EXPIRED never passes");
        assertThatThrownBy(() -> Check.of(Finding.VOUCHER_USABLE, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("VOUCHER_USABLE never fails");
        assertThatThrownBy(() -> Check.of(Finding.ENGAGEMENT_TOO_LONG)).isInstanceOf(IllegalArgumentException.class);
    }
}

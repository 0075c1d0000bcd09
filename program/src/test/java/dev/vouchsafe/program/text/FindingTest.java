package dev.vouchsafe.program.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouchsafe.contracts.decision.Code;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
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

    @Test
    void aSentenceTellsListsNothingAndPartsWithWordsOfTheirOwn() {
        assertThat(filled("{codes} and {codes|/}")).isEqualTo("a, b and a/b");
        assertThat(filled("{nobody}, {nothing}")).isEqualTo("none, none");
        assertThat(filled("no placeholder")).isEqualTo("no placeholder");
        assertThatThrownBy(() -> filled("{missing}"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("there is no fact missing for: {missing}");
    }

    private static String filled(String text) {
        var facts = new HashMap<String, Object>();
        facts.put("codes", List.of("a", "b"));
        facts.put("nothing", List.of());
        facts.put("nobody", null);
        return Template.of(text).fill(facts, phrase -> "phrase");
    }
}

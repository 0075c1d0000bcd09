package dev.vouchsafe.program.text;

import static dev.vouchsafe.program.PlanningServices.PROGRAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.contracts.text.Language;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Check FITS =
            Check.of(Finding.ENGAGEMENT_TOO_LONG, true).with("days", 5).with("level", 5);
    private static final Check TOO_LONG =
            Check.of(Finding.ENGAGEMENT_TOO_LONG, false).with("days", 6).with("level", 5);
    private static final Check NOT_ENROLLED =
            Check.of(Finding.PARTNER_NOT_ENROLLED, false).with("offering", "SDPS");
    private static final Phrase HELD = Phrase.of(Phrase.Kind.ATTAINMENT)
            .with("competency", "datacenter")
            .with("level", "silver")
            .with("validFrom", "2020-01-01")
            .with("lastDay", "2020-12-31");

    private final Texts texts = PROGRAM.texts();

    @Test
    void theViolationsAreOfAllThatFailedInTheirOrder() {
        assertThat(texts.failed(Stream.of(NOT_ENROLLED, FITS, TOO_LONG)))
                .extracting(Violation::code)
                .containsExactly(Code.PARTNER_NOT_ENROLLED, Code.ENGAGEMENT_TOO_LONG);
        assertThat(texts.failed(Stream.of(TOO_LONG)))
                .extracting(violation -> violation.detail().in(Language.ENGLISH))
                .containsExactly("The days of work are 6, more than the voucher's 5.");
        assertThat(texts.failed(Stream.of(FITS))).isEmpty();
    }

    @Test
    void whatIsAnsweredAloneIsTheFirstThatFailed() {
        assertThat(texts.firstFailed(Stream.of(FITS, TOO_LONG, NOT_ENROLLED))).contains(texts.violation(TOO_LONG));
        assertThat(texts.firstFailed(Stream.of(FITS))).isEmpty();
    }

    @Test
    void aPhraseIsToldInItsOwnWords() {
        assertThat(texts.told(HELD).in(Language.ENGLISH))
                .isEqualTo("datacenter at silver from 2020-01-01 through 2020-12-31");
    }

    @Test
    void theFactsOfAVerdictShowAPhraseByItsOwnFacts() {
        var check = Check.of(Finding.COMPETENCY_NOT_THEN)
                .with("engagement", "sql")
                .with("competencies", List.of("datacenter"))
                .with("level", "silver")
                .with("on", "2021-03-01")
                .with("otherwise", List.of(HELD));
        assertThat(texts.verdict(check).facts())
                .containsEntry("engagement", "sql")
                .containsEntry("competencies", List.of("datacenter"))
                .containsEntry(
                        "otherwise",
                        List.of(Map.of(
                                "competency", "datacenter",
                                "level", "silver",
                                "validFrom", "2020-01-01",
                                "lastDay", "2020-12-31")));
        var held = Check.of(Finding.COMPETENCY_HELD)
                .with("engagement", "sql")
                .with("competencies", List.of("datacenter"))
                .with("level", "silver")
                .with("on", "2020-03-01")
                .with("held", HELD);
        assertThat(texts.verdict(held).facts()).containsEntry("held", HELD.facts());
    }
}

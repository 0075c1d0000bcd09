package dev.vouchsafe.notification.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import dev.vouchsafe.contracts.notice.NoticeKind;
import dev.vouchsafe.contracts.text.Language;
import dev.vouchsafe.notification.domain.Audience;
import dev.vouchsafe.program.Program;
import dev.vouchsafe.program.Programs;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NoticeWordsTest {

    private static final Program PROGRAM =
            Programs.load(List.of("planning-services")).standard();

    private final NoticeWords words = new NoticeWords();

    @Test
    void everyNoticeIsSaidInEveryLanguageToEveryAudienceWithAllFactsAndWithTheLeast() {
        assertSoftly(softly -> {
            for (var kind : NoticeKind.values()) {
                for (var language : Language.values()) {
                    for (var audience : Audience.values()) {
                        for (var facts : List.of(Facts.full(kind), Facts.least(kind))) {
                            var said = words.said(kind, audience, facts, PROGRAM, language);
                            softly.assertThat(Stream.of(
                                                    Stream.of(said.title()),
                                                    said.paragraphs().stream(),
                                                    said.steps().stream())
                                            .flatMap(lines -> lines))
                                    .as("%s %s %s", kind.id(), language, audience)
                                    .hasSizeGreaterThanOrEqualTo(3)
                                    .allMatch(line -> !line.isBlank()
                                            && !line.contains("{")
                                            && !line.contains("}")
                                            && !line.contains("null")
                                            && !line.contains("''")
                                            && !line.matches(".*\\bnone\\b.*\\bnone\\b.*"));
                        }
                    }
                }
            }
        });
    }

    @Test
    void everyFactIsSaidAndNoOther() {
        for (var language : Language.values()) {
            assertThat(NoticeKeys.wrong(new Texts(language))).isEmpty();
        }
    }

    @Test
    void bothLanguagesSayTheSameFacts() {
        var english = new Texts(Language.ENGLISH);
        var turkish = new Texts(Language.TURKISH);
        assertThat(turkish.keys()).isEqualTo(english.keys());
        for (var kind : NoticeKind.values()) {
            for (var part : List.of("title", "text")) {
                var key = kind.id() + "." + part;
                assertThat(turkish.arguments(key)).as(key).isEqualTo(english.arguments(key));
            }
        }
    }

    @Test
    void daysAndMoneyAreInTheFormOfTheLanguage() {
        var facts = Facts.full(NoticeKind.PAYMENT_PAID);

        assertThat(said(NoticeKind.PAYMENT_PAID, facts, Language.ENGLISH))
                .isEqualTo(
                        "Payment request R-1 (reference number 482-107-356) over EUR 6,500.00 was paid on 20 May 2021."
                                + " The value date is 21 May 2021. The bank's reference is NWBK-77120.");
        assertThat(said(NoticeKind.PAYMENT_PAID, facts, Language.TURKISH))
                .isEqualTo(
                        "R-1 ödeme isteği 20 Mayıs 2021 tarihinde ödendi. Referans numarası: 482-107-356. Tutar: EUR 6.500,00."
                                + " Valör: 21 Mayıs 2021. Banka referansı: NWBK-77120.");
    }

    @Test
    void sentencesInAListEndWithOneFullStopTogether() {
        for (var language : Language.values()) {
            assertThat(said(NoticeKind.PAYMENT_REJECTED, Facts.full(NoticeKind.PAYMENT_REJECTED), language))
                    .contains("The tax is wrong")
                    .contains("No invoice number.")
                    .doesNotContain("..")
                    .doesNotContain("wrong.");
        }
    }

    private String said(NoticeKind kind, Map<String, Object> facts, Language language) {
        // ICU sets the code apart by a blank that doesn't break.
        return words.said(kind, Audience.PARTNER, facts, PROGRAM, language)
                .text()
                .replace('\u00a0', ' ');
    }
}

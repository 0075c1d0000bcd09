package dev.vouchsafe.program.definition;

import static dev.vouchsafe.contracts.text.Language.ENGLISH;
import static dev.vouchsafe.contracts.text.Language.TURKISH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vouchsafe.program.definition.DefinitionSource.Source;
import dev.vouchsafe.program.text.Check;
import dev.vouchsafe.program.text.Finding;
import dev.vouchsafe.program.text.SignificantDay;
import dev.vouchsafe.program.text.Worded;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramTextsTest {

    private static final String STANDARD = "planning-services";
    private static final String SHIPPED =
            DefinitionSource.classpath().read(STANDARD, TextTable.file(ENGLISH)).text();
    private static final String TURKISH_FILE = TextTable.file(TURKISH);
    private static final String SHIPPED_TURKISH =
            DefinitionSource.classpath().read(STANDARD, TURKISH_FILE).text();
    private static final Check TOO_LONG =
            Check.of(Finding.ENGAGEMENT_TOO_LONG, false).with("days", 6).with("level", 5);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // instead of                         | this                                   | the line that begins
                // with | the reason
                "the voucher's {level}                | the voucher's {levle}                  |   passed: The days        | engagement-too-long.passed has no fact {levle}; there are days, level",
                "{days}, more than                    | {to}, more than                        |   failed: The days        | engagement-too-long.failed has no fact {to}; there are days, level",
                "{accrualEndsFrom}                    | {accrualEndFrom}                       | accrual-ended:            | accrual-ended has no fact {accrualEndFrom}; there are accrualEndsFrom, accruedOn",
                "{validFrom} through {lastDay}\"      | {validFrom} through {end}\"            |   attainment:             | phrase.attainment has no fact {end}",
                "{days}, more than                    | {days, more than                       |   failed: The days        | a placeholder is written {name} or {name|separator}: The days",
                "{days}, more than                    | days}, more than                       |   failed: The days        | a placeholder is written",
                "The days of work are {days}, more    | '\"\" # '                              |   failed: \"\" #          | engagement-too-long.failed is not a text",
                "engagement-too-long:                 | engagement-to-long:                    | engagement-to-long:       | there is no text engagement-to-long",
                "settled:                             | setled:                                |   setled:                 | there is no text voucher-expired.setled",
                "life-usual:                          | lifeUsual:                             |   lifeUsual:              | there is no text phrase.lifeUsual",
                "insufficient-days: The voucher takes | insufficient-days: 12 # The            | insufficient-days:        | insufficient-days is not a text",
                "passed: The days of work              | failed: The days of work               |   failed: The days of work are {days}, more | Duplicate",
            })
    void aWrongTextIsRefusedWithItsLine(String insteadOf, String change, String begin, String reason) {
        assertThat(SHIPPED).contains(insteadOf);
        var text = SHIPPED.replaceFirst(Pattern.quote(insteadOf), Matcher.quoteReplacement(change));
        var lines = text.lines().toList();
        var wrong =
                catchThrowableOfType(WrongDefinition.class, () -> ProgramTexts.read(only(STANDARD, text), STANDARD));
        assertThat(wrong)
                .hasMessageContaining("planning-services/texts.yaml line ")
                .hasMessageContaining(reason);
        assertThat(lines.get(wrong.line() - 1).strip()).startsWith(begin);
    }

    @ParameterizedTest
    @CsvSource({"voucher-expired.settled", "engagement-too-long.failed", "phrase.life-usual"})
    void aMissingTextIsRefusedWithTheLineOfItsGroup(String key) {
        var group = key.substring(0, key.indexOf('.'));
        var end = key.substring(key.indexOf('.') + 1);
        var before = SHIPPED.indexOf("\n" + group + ":");
        var text = SHIPPED.substring(0, before) + SHIPPED.substring(before).replaceFirst("\n  " + end + ":.*", "");
        var wrong =
                catchThrowableOfType(WrongDefinition.class, () -> ProgramTexts.read(only(STANDARD, text), STANDARD));
        int line = (int) text.substring(0, before + 1).lines().count() + 1;
        assertThat(wrong).hasMessage("planning-services/texts.yaml line " + line + ": the text " + key + " is missing");
    }

    @Test
    void aMissingGroupIsNamed() {
        var text = SHIPPED.replaceFirst("(?m)^insufficient-days:.*\n", "");
        assertThat(catchThrowableOfType(WrongDefinition.class, () -> ProgramTexts.read(only(STANDARD, text), STANDARD)))
                .hasMessage("planning-services/texts.yaml: the text insufficient-days.passed is missing");
    }

    @Test
    void theStandardProgramHasTexts() {
        assertThat(catchThrowableOfType(WrongDefinition.class, () -> ProgramTexts.read(only("no", ""), STANDARD)))
                .hasMessage(
                        "planning-services/texts.yaml: is missing; a program has its texts in texts.yaml and texts.tr.yaml");
    }

    @Test
    void aProgramWithoutTextsHasThoseOfTheStandardOne() {
        var texts = ProgramTexts.read(only(STANDARD, SHIPPED), "training-vouchers");
        assertThat(texts.verdict(TOO_LONG).detail().in(ENGLISH))
                .isEqualTo("The days of work are 6, more than the voucher's 5.");
    }

    @Test
    void aProgramSaysWhatItSaysOtherwise() {
        var other = "like: planning-services\nengagement-too-long: A course of {days} days does not fit {level}.\n";
        var texts = ProgramTexts.read(both(other), "training-vouchers");
        assertThat(texts.verdict(TOO_LONG).detail().in(ENGLISH)).isEqualTo("A course of 6 days does not fit 5.");
        assertThat(texts.verdict(Check.of(Finding.PARTNER_NOT_ENROLLED, false).with("offering", "EXCEL"))
                        .detail()
                        .in(ENGLISH))
                .isEqualTo("The partner is not enrolled in EXCEL.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "like: planning-service                                 | 1 | like is not another program with texts of its own",
                "like: training-vouchers                                | 1 | like is not another program with texts of its own",
                "like: [planning-services]                              | 1 | like is not another program with texts of its own",
                "like: {program: planning-services}                     | 1 | there is no text like.program",
                "like: other                                            | 1 | the texts of other are like another program's themselves",
                "accrual-ended: No more days.                           | 0 | the text benefit-not-activated.passed is missing",
                "like: planning-services\\nacrual-ended: No more days. | 2 | there is no text acrual-ended",
                "like: planning-services\\nphrase: A voucher.           | 2 | ",
                "like: planning-services\\nphrase: A life of {days}.    | 2 | phrase has no fact {days}; there are competency, level, validFrom, lastDay",
                "'' | 0 | the text benefit-not-activated.passed is missing",
            })
    void whatAProgramSaysOtherwiseIsValidatedToo(String text, int line, String reason) {
        var wrong = catchThrowableOfType(
                WrongDefinition.class, () -> ProgramTexts.read(both(text.replace("\\n", "\n")), "training-vouchers"));
        if (reason == null) {
            assertThat(wrong).isNull();
            return;
        }
        assertThat(wrong).hasMessageContaining("training-vouchers/texts.yaml").hasMessageContaining(reason);
        assertThat(wrong.line()).isEqualTo(line);
    }

    @Test
    void theTextsThatAProgramIsLikeAreValidatedToo() {
        var misspelt = files(Map.of(STANDARD, SHIPPED + "acrual-ended: No.\n", "own", "like: planning-services"));
        assertThat(catchThrowableOfType(WrongDefinition.class, () -> ProgramTexts.read(misspelt, "own")))
                .hasMessageContaining("planning-services/texts.yaml")
                .hasMessageContaining("there is no text acrual-ended");
    }

    @Test
    void anyTextMayBeGivenOnceForAllThatARuleFinds() {
        var groups = Stream.<Worded[]>of(Finding.values(), SignificantDay.values())
                .flatMap(Stream::of)
                .flatMap(worded -> worded.keys().stream())
                .map(key -> key.substring(0, key.indexOf('.')))
                .distinct();
        var text = groups.map(group -> group + ": " + group).collect(Collectors.joining("\n"))
                + "\nphrase: part\nword: word";
        assertThat(ProgramTexts.read(only(STANDARD, text), STANDARD)
                        .verdict(TOO_LONG)
                        .detail()
                        .in(ENGLISH))
                .isEqualTo("engagement-too-long");
    }

    @Test
    void eachLanguageIsToldByItsOwnTexts() {
        var detail = ProgramTexts.read(DefinitionSource.classpath(), STANDARD)
                .verdict(TOO_LONG)
                .detail();
        assertThat(detail.in(ENGLISH)).isEqualTo("The days of work are 6, more than the voucher's 5.");
        assertThat(detail.in(TURKISH)).isEqualTo("Çalışma 6 gün; kuponun 5 gününden çok.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kuponun {level} gününden çok.\"    | kuponun {levle} gününden çok.\" | engagement-too-long.failed has no fact {levle}",
                "settled:                           | setled:                          | there is no text voucher-expired.setled",
                "Çalışma {days} gün; kuponun {level} gününden çok.\" | Çalışma {days} gün.\" | engagement-too-long.failed must speak of days, level",
                "  gold: altın                      | ''                               | the text word.gold is missing",
            })
    void aWrongTurkishTextIsRefusedWithItsFile(String insteadOf, String change, String reason) {
        assertThat(SHIPPED_TURKISH).contains(insteadOf);
        assertThat(wrongTurkish(
                        SHIPPED_TURKISH.replaceFirst(Pattern.quote(insteadOf), Matcher.quoteReplacement(change))))
                .hasMessageContaining("planning-services/texts.tr.yaml line ")
                .hasMessageContaining(reason);
    }

    @Test
    void aProgramWithTextsHasThemInEveryLanguage() {
        var english = own("like: planning-services", null);
        assertThat(catchThrowableOfType(WrongDefinition.class, () -> ProgramTexts.read(english, "own")))
                .hasMessage("own/texts.tr.yaml: is missing; a program has its texts in texts.yaml and texts.tr.yaml");
    }

    @Test
    void whatAProgramSaysOtherwiseItSaysInEveryLanguage() {
        var onlyInEnglish = own("like: planning-services\naccrual-ended: No more days.", "like: planning-services");
        assertThat(catchThrowableOfType(WrongDefinition.class, () -> ProgramTexts.read(onlyInEnglish, "own")))
                .hasMessage("own/texts.tr.yaml: the text accrual-ended is missing; texts.yaml has it");
    }

    /** The program {@code own} beside the shipped ones. */
    private static DefinitionSource own(String english, String turkish) {
        return (program, file) -> program.equals("own")
                ? new Source(program + "/" + file, file.equals(TURKISH_FILE) ? turkish : english)
                : DefinitionSource.classpath().read(program, file);
    }

    private static WrongDefinition wrongTurkish(String turkish) {
        return catchThrowableOfType(
                WrongDefinition.class,
                () -> ProgramTexts.read(
                        (program, file) ->
                                new Source(program + "/" + file, file.equals(TURKISH_FILE) ? turkish : SHIPPED),
                        STANDARD));
    }

    private static DefinitionSource only(String program, String text) {
        return files(Map.of(program, text));
    }

    private static DefinitionSource both(String training) {
        return files(Map.of(STANDARD, SHIPPED, "training-vouchers", training, "other", "like: planning-services"));
    }

    private static DefinitionSource files(Map<String, String> texts) {
        return (program, file) -> new Source(program + "/" + file, texts.get(program));
    }
}

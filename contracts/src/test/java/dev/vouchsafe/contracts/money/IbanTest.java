package dev.vouchsafe.contracts.money;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IbanTest {

    /** Those that the banks of these countries give as examples. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GB29 NWBK 6016 1331 9268 19",
                "GB82 WEST 1234 5698 7654 32",
                "DE89 3704 0044 0532 0130 00",
                "TR33 0006 1005 1978 6457 8413 26",
                "FR14 2004 1010 0505 0001 3M02 606",
                "NO93 8601 1117 947",
                "MT84 MALT 0110 0001 2345 MTLC AST0 01S",
                "NL91 ABNA 0417 1643 00",
                "BE68 5390 0754 7034"
            })
    void knownNumbersOfSeveralCountries(String text) {
        assertThat(Iban.of(text))
                .hasValueSatisfying(iban -> assertThat(iban.value()).isEqualTo(text.replace(" ", "")));
    }

    @ParameterizedTest
    @CsvSource({
        "gb82 west 1234 5698 7654 32, GB82WEST12345698765432",
        "GB82-WEST-1234-5698-7654-32, GB82WEST12345698765432",
        "' GB82WEST12345698765432 ', GB82WEST12345698765432",
        "XX00 0000 4001-1, XX00000040011",
        "XA00AAAA, XA00AAAA",
        "xz99 0000, XZ990000"
    })
    void itsNormalFormHasNoBlanksAndHyphensAndIsInCapitals(String text, String normal) {
        assertThat(Iban.of(text).orElseThrow().value()).isEqualTo(normal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "X",
                "GB",
                "GB82",
                "XX00",
                "XX00000",
                "GB82 WEST 1234 5698 7654 23",
                "GB83WEST12345698765432",
                "8B82WEST12345698765432",
                "GBA2WEST12345698765432",
                // The shortest and the longest that there are leave no room for one more or less: 3 and 31 of the
                // account.
                "XX00123",
                "XX001111111111111111111111111111111",
                // Digits and letters of other scripts, of which some have capitals or values among ours, and what only
                // looks like nothing.
                "GB\uff18\uff12WEST12345698765432",
                "GB82WEST1234569876543\u0662",
                "\uff27\uff22\uff18\uff1282WEST",
                "XX00\u0131111",
                "XX00\u212a111",
                "XX00\u017f111",
                "XX00\u00df111",
                "GB82WEST12345698765432\u00a0",
                "GB82\tWEST12345698765432",
                "GB82.WEST.1234.5698.7654.32",
                "GB82WEST12345698765432\n"
            })
    void anythingElseIsNone(String text) {
        assertThat(Iban.of(text)).isEmpty();
    }

    @Test
    void everySwapOfTwoNeighboursAndEveryOtherDigitIsFound() {
        var good = "DE89370400440532013000";
        for (int i = 2; i < good.length(); i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                var other = good.substring(0, i) + digit + good.substring(i + 1);
                assertThat(Iban.of(other).isPresent()).as(other).isEqualTo(digit == good.charAt(i));
            }
            if (i + 1 < good.length() && good.charAt(i) != good.charAt(i + 1)) {
                assertThat(Iban.of(good.substring(0, i) + good.charAt(i + 1) + good.charAt(i) + good.substring(i + 2)))
                        .as("swap at %d", i)
                        .isEmpty();
            }
        }
    }

    @Test
    void maskedItShowsItsCountryAndItsEnd() {
        assertThat(new Iban("GB82WEST12345698765432").masked().value()).isEqualTo("GB*****************432");
        assertThat(new Iban("GB00").masked().value()).isEqualTo("****");
    }
}

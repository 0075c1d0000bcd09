package dev.vouchsafe.contracts.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    private static final String ADDRESS = "pm@contoso.example";

    @Test
    void isTheSameHoweverItsLettersAreWritten() {
        assertThat(EmailAddress.same("PM@Contoso.example", ADDRESS)).isTrue();
        assertThat(EmailAddress.same("pn@contoso.example", ADDRESS)).isFalse();
    }

    @Test
    void aLetterBeyondAToZIsItself() {
        // Each of these is i, k, s, ß, é or a full-width letter for a comparison that is meant for words.
        for (var other : List.of("benefıts", "benefİts", "benefi\u0307ts", "BENEFİTS", "benefitſ", "ｂenefits")) {
            assertThat(EmailAddress.same(other + "@contoso.example", "benefits@contoso.example"))
                    .as(other)
                    .isFalse();
            assertThat(EmailAddress.owner(other + "@contoso.example"))
                    .as(other)
                    .isNotEqualTo("benefits@contoso.example");
        }
        assertThat(EmailAddress.same("kim@contoso.example", "\u212Aim@contoso.example"))
                .isFalse();
        assertThat(EmailAddress.same("straße@contoso.example", "strasse@contoso.example"))
                .isFalse();
        assertThat(EmailAddress.same("josé@contoso.example", "JOSÉ@contoso.example"))
                .isFalse();
        assertThat(EmailAddress.same("josé@contoso.example", "JOSé@contoso.EXAMPLE"))
                .isTrue();
    }

    @Test
    void whatCannotBeSeenAroundAnAddressMakesAnotherAddressOfTheSameOwner() {
        // A space, a tab, a line's end; a space that doesn't break, an ideographic one; one of no width, a byte order
        // mark.
        for (var unseen : List.of(" ", "\t", "\r\n", "\u00a0", "\u3000", "\u200b", "\ufeff")) {
            assertThat(EmailAddress.owner(unseen + "PM@contoso.example" + unseen + " "))
                    .as("U+%04X", unseen.codePointAt(0))
                    .isEqualTo(ADDRESS);
            assertThat(EmailAddress.same(ADDRESS + unseen, ADDRESS)).isFalse();
        }
    }

    @Test
    void aBlankWithinAnAddressIsPartOfIt() {
        assertThat(EmailAddress.owner("\"p m\"@contoso.example")).isEqualTo("\"p m\"@contoso.example");
    }

    @Test
    void nothingButBlanksIsNothing() {
        assertThat(EmailAddress.owner(" \u00a0")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ana@fabrikam.example",
                "a.b+c_d'e@x",
                "ana@sub.fabrikam-gb.example",
                "ay\u015fe@kargo.example",
                "ay\u015fe@t\u00fcrk\u00e7e.example",
                "x@1.example"
            })
    void whatCanBeSomebodysAddress(String address) {
        assertThat(EmailAddress.isOne(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "@x.example",
                "a@",
                "a@x..example",
                "a@.example",
                "a@x.",
                "a@-x.example",
                "a@x-.example",
                ".a@x.example",
                "a.@x.example",
                "a..b@x.example",
                "a@b@x.example",
                "a b@x.example",
                "a\u202eb@x.example",
                "a\u200bb@x.example",
                "a@x\u202e.example",
                "a\u0000b@x.example",
                "a\r\nBcc: b@x.example",
                "<a@x.example>",
                "a@[127.0.0.1]"
            })
    void whatCanNot(String text) {
        assertThat(EmailAddress.isOne(text)).isFalse();
    }
}

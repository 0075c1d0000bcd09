package dev.vouchsafe.contracts.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

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
}

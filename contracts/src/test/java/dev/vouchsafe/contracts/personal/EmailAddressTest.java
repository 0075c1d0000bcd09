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
    void whatCannotBeSeenAroundAnAddressMakesAnotherAddressOfTheSameOwner() {
        // A space, a tab, a line's end; a space that doesn't break, an ideographic one; one of no width, a byte order mark.
        for (var unseen : List.of(" ", "\t", "\r\n", "\u00a0", "\u3000", "\u200b", "\ufeff")) {
            assertThat(EmailAddress.owner(unseen + "PM@contoso.example" + unseen + " ")).as("U+%04X", unseen.codePointAt(0)).isEqualTo(ADDRESS);
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

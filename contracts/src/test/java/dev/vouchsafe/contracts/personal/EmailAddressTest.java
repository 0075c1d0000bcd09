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
    void whatCannotBeSeenAroundAnAddressMakesNoOther() {
        // A space, a tab, a line's end; a space that doesn't break, an ideographic one; one of no width, a byte order mark.
        for (var unseen : List.of(" ", "\t", "\r\n", "\u00a0", "\u3000", "\u200b", "\ufeff")) {
            assertThat(EmailAddress.normalised(unseen + ADDRESS + unseen + " ")).as("U+%04X", unseen.codePointAt(0)).isEqualTo(ADDRESS);
        }
    }

    @Test
    void aBlankWithinAnAddressIsPartOfIt() {
        assertThat(EmailAddress.same("\"p m\"@contoso.example", "\"pm\"@contoso.example")).isFalse();
    }

    @Test
    void nothingButBlanksIsNothing() {
        assertThat(EmailAddress.normalised(" \u00a0")).isEmpty();
    }
}

package dev.vouchsafe.eligibility.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SearchTermsTest {

    @Test
    void wordsAreWithoutCapitalsAccentsAndWhatStandsBetween() {
        assertThat(SearchTerms.of("  Köln, SharePoint-2019 & more "))
                .containsExactly("2019", "koln", "more", "sharepoint");
        assertThat(SearchTerms.of("!?")).isEmpty();
    }

    @Test
    void aTextIsFoundByTheBeginningOfAnyOfItsWords() {
        assertThat(SearchTerms.beginnings(Stream.of("Köln", "SQL")))
                .containsExactly("k", "ko", "kol", "koln", "s", "sq", "sql");
    }

    @Test
    void aLongWordIsCutForBothSides() {
        var word = "a".repeat(40);
        assertThat(SearchTerms.beginnings(Stream.of(word))).containsAll(SearchTerms.of(word));
    }

    @Test
    void aCharacterOutsideTheFirstPlaneStaysWhole() {
        assertThat(SearchTerms.beginnings(Stream.of("𠀀𠀁"))).containsExactly("𠀀", "𠀀𠀁");
    }
}

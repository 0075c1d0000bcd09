package dev.vouchsafe.eligibility.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFoldingTest {

    @ParameterizedTest
    @CsvSource({
        // Turkish
        "Danışmanlık, DANIŞMANLIK",
        "Danışmanlık, danismanlik",
        "Diyarbakır, diyarbakir",
        "Diyarbakır, DİYARBAKIR",
        "Diyarbakır, DIYARBAKIR",
        "Iğdır, igdir",
        "Iğdır, IĞDIR",
        "ığdır, Igdir",
        "İstanbul, istanbul",
        "İstanbul, ISTANBUL",
        "Çağrı Gümüş, cagri gumus",
        // German, Polish, Danish, French, Vietnamese
        "Straße, STRASSE",
        "Straße, strasse",
        "STRAẞE, Strasse",
        "Köln, koln",
        "Łódź, lodz",
        "ŁÓDŹ, Lodz",
        "Ørsted, orsted",
        "ØRSTED, Orsted",
        "Ærø, aero",
        "Œuvre, oeuvre",
        "Đà Nẵng, da nang",
        "Nguyễn, NGUYEN",
        // Greek, with the final sigma
        "Οδυσσεύς, ΟΔΥΣΣΕΥΣ",
        "Οδυσσεύς, οδυσσευσ",
        "Αθήνα, ΑΘΗΝΑ",
        // Cyrillic, Arabic, Hebrew: with and without what may be left out in writing
        "Королёв, КОРОЛЕВ",
        "مُحَمَّد, محمد",
        "أحمد, احمد",
        "שָׁלוֹם, שלום",
        // Compatibility forms, other digits, what can't be seen
        "ＳｈａｒｅＰｏｉｎｔ　２０１９, SharePoint 2019",
        "oﬃce, OFFICE",
        "ｶﾞｲﾄﾞ, ガイド",
        "٢٠١٩, 2019",
        "Share\u00adPoint, sharepoint",
        "می\u200cروم, میروم"
    })
    void whicheverIsAskedForTheOtherIsFound(String one, String other) {
        assertThat(TextFolding.fold(one)).isEqualTo(TextFolding.fold(other));
        assertThat(isFound(one, other)).as("%s asked for, %s there", one, other).isTrue();
        assertThat(isFound(other, one)).as("%s asked for, %s there", other, one).isTrue();
    }

    @Test
    void allFourLettersIFindEachOther() {
        for (var asked : List.of("ı", "i", "İ", "I", "i̇")) {
            for (var there : List.of("ı", "i", "İ", "I", "i̇")) {
                assertThat(isFound(asked + "ş" + asked + "k", there + "s" + there + "k"))
                        .as("%s for %s", asked, there)
                        .isTrue();
            }
        }
    }

    @Test
    void anUnpointedWayOfWritingFindsNoOtherLetter() {
        assertThat(isFound("koln", "Kiel")).isFalse();
        assertThat(TextFolding.fold("カキ")).as("a voiced kana is another one").isNotEqualTo(TextFolding.fold("ガキ"));
        assertThat(TextFolding.fold("हिन्दी")).isEqualTo("हिन्दी");
        assertThat(TextFolding.fold("東京 서울 ไทย")).isEqualTo("東京 서울 ไทย");
        assertThat(TextFolding.fold("محمد שלום")).isEqualTo("محمد שלום");
    }

    @Test
    void whatIsFoldedFoldsToItself() {
        Stream.of("Danışmanlık", "STRAẞE", "Łódź", "Οδυσσεύς", "أحمد", "ﬃ ½ ㎏", "𝐀𝐁")
                .map(TextFolding::fold)
                .forEach(folded -> assertThat(TextFolding.fold(folded)).isEqualTo(folded));
    }

    private static boolean isFound(String asked, String there) {
        return SearchTerms.beginnings(Stream.of("Fenwick & " + there + "-Partner"))
                .containsAll(SearchTerms.of(asked));
    }
}

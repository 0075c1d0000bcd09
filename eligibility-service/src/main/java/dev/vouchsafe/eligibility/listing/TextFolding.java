package dev.vouchsafe.eligibility.listing;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.VersionInfo;
import java.util.HashMap;
import java.util.Map;

/**
 * Texts as they are searched: {@code diyarbakir} finds {@code Diyarbakır}, and {@code STRASSE} finds {@code Straße}.
 * What is stored and what is asked for are folded by this alone. For search only: two texts that fold alike are not the
 * same name, address or id.
 *
 * <p>ICU does it. First compatibility forms and capitals go ({@code NFKC_Casefold}: full width, ligatures, {@code ß}).
 * Then accents and points go. Then other Latin letters become A to Z ({@code Latin-ASCII}: {@code ı}, {@code ł},
 * {@code æ}), and other digits 0 to 9. Letters of other scripts stay.
 */
final class TextFolding {

    /**
     * Which folding this is. Rows that were folded by another one are made again; it goes up with any change of this
     * class.
     */
    static final String VERSION = "1, ICU " + VersionInfo.ICU_VERSION;

    private static final Normalizer2 WITHOUT_CAPITALS = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 APART = Normalizer2.getNFDInstance();
    private static final Normalizer2 TOGETHER = Normalizer2.getNFCInstance();
    /**
     * What may be left out in writing. Vowel signs of Indic scripts are letters to their readers, and a voiced kana is
     * another one.
     */
    private static final UnicodeSet ACCENTS = new UnicodeSet(
                    "[[:Mn:]&[[:Script=Inherited:][:Script=Greek:][:Script=Cyrillic:][:Script=Hebrew:][:Script=Arabic:]]-[\\u3099\\u309A]]")
            .freeze();

    private static final Map<Integer, String> LATIN = latin();

    private TextFolding() {}

    static String fold(String text) {
        var folded = new StringBuilder(text.length());
        APART.normalize(WITHOUT_CAPITALS.normalize(text))
                .codePoints()
                .filter(letter -> !ACCENTS.contains(letter))
                .forEach(letter -> {
                    var plain = LATIN.get(letter);
                    if (plain != null) {
                        folded.append(plain);
                    } else if (UCharacter.isDigit(letter)) {
                        folded.append(UCharacter.digit(letter));
                    } else {
                        folded.appendCodePoint(letter);
                    }
                });
        return TOGETHER.normalize(folded);
    }

    /** Letter by letter, since the whole of a long text would take the transliterator too long. */
    private static Map<Integer, String> latin() {
        var plain = Transliterator.getInstance("Latin-ASCII");
        var letters = new HashMap<Integer, String>();
        for (var letter : new UnicodeSet("[[:Script=Latin:]&[:L:]-[a-zA-Z]]")) {
            letters.put(letter.codePointAt(0), WITHOUT_CAPITALS.normalize(plain.transliterate(letter)));
        }
        return Map.copyOf(letters);
    }
}

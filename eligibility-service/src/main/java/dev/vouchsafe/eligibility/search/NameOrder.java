package dev.vouchsafe.eligibility.search;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.HexFormat;

/**
 * The order of names in lists: that of the Unicode Collation Algorithm with CLDR's root, which is no language's own. Digits come before letters, Latin before Greek, Cyrillic and the
 * others; accents and capitals count only between names that are equal without them, so {@code Örebro} stands with the O and {@code İzmir} with the I.
 */
final class NameOrder {

    private static final Collator ROOT = Collator.getInstance(ULocale.ROOT).freeze();

    private NameOrder() {
    }

    /** A text that is less than another's, character by character, where the name comes first. */
    static String keyOf(String name) {
        return HexFormat.of().formatHex(ROOT.getCollationKey(name).toByteArray());
    }
}

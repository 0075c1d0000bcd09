package dev.vouchsafe.platform.listing;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.VersionInfo;
import java.util.HexFormat;

/**
 * The order of names in lists: that of the Unicode Collation Algorithm with CLDR's root, which is no language's own.
 * Digits come before letters, Latin before Greek, Cyrillic and the others; accents and capitals count only between
 * names that are equal without them, so {@code Örebro} stands with the O and {@code İzmir} with the I.
 */
public final class NameOrder {

    /** Keys of two versions are in no order: rows that were made by another are made again. */
    public static final String VERSION = "ICU " + VersionInfo.ICU_VERSION;

    private static final Collator ROOT = Collator.getInstance(ULocale.ROOT).freeze();

    private NameOrder() {}

    /**
     * A text that is less than another's, character by character, where the name comes first; equal for equal names
     * alone.
     */
    public static String keyOf(String name) {
        return HexFormat.of().formatHex(ROOT.getCollationKey(name).toByteArray());
    }
}

package dev.vouchsafe.portal.text;

import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Optional;

/** A language in which the portal speaks. */
public enum Language {
    /** Of what has no other: the first is the one of a browser that asks for neither. */
    EN("English", "en-GB"),
    TR("Türkçe", "tr-TR");

    private final String own;
    private final Locale locale;

    Language(String own, String tag) {
        this.own = own;
        this.locale = Locale.forLanguageTag(tag);
    }

    /** As {@code Accept-Language}, {@code lang} and the files of words say it. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its name in itself. */
    public String own() {
        return own;
    }

    public Locale locale() {
        return locale;
    }

    ULocale icu() {
        return ULocale.forLocale(locale);
    }

    /** The language of a tag such as {@code tr} or {@code tr-TR}. */
    public static Optional<Language> of(String tag) {
        for (var language : values()) {
            if (tag.equals(language.tag()) || tag.startsWith(language.tag() + "-")) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}

package dev.vouchsafe.contracts.text;

/** A language that sentences for people are in. English is the one of who asks for no other. */
public enum Language {
    ENGLISH("en", "none"),
    TURKISH("tr", "yok");

    private final String tag;
    private final String nothing;

    Language(String tag, String nothing) {
        this.tag = tag;
        this.nothing = nothing;
    }

    /** Its tag by BCP 47, such as {@code tr}. */
    public String tag() {
        return tag;
    }

    /** What a sentence says in the place of a fact that there is not. */
    String nothing() {
        return nothing;
    }
}

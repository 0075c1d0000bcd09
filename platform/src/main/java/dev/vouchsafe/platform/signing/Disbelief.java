package dev.vouchsafe.platform.signing;

/** Why a message isn't believed to be what its service said. */
public enum Disbelief {
    UNSIGNED("has no signature"),
    UNKNOWN_KEY("is signed with a key that isn't trusted"),
    WRONG_SIGNATURE("has a wrong signature");

    private final String words;

    Disbelief(String words) {
        this.words = words;
    }

    /** What is wrong with it, behind a subject such as "it". */
    public String words() {
        return words;
    }
}

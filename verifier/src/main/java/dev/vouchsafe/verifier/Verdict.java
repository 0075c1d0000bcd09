package dev.vouchsafe.verifier;

/**
 * What is found out about an evidence file.
 *
 * @param code what the process ends with
 * @param sentence for people
 */
public record Verdict(int code, String sentence) {

    /** Every entry is as it was recorded. */
    public static final int WHOLE = 0;
    /** An entry is not; the sentence names the first. */
    public static final int BROKEN = 1;
    /** It can't be read, or it is whole and no key was given to know by who signed it. */
    public static final int UNKNOWN = 2;
}

package dev.vouchsafe.program.text;

import java.util.List;

/** Something that a program has words for: which texts it needs, and what they can speak of. */
public sealed interface Worded permits Finding, Phrase.Kind, SignificantDay, Word {

    /** The keys of its texts in {@code texts.yaml}, such as {@code voucher-expired.usable}. */
    List<String> keys();

    /** The names of the facts, which are the placeholders that its texts may have. */
    List<String> facts();
}

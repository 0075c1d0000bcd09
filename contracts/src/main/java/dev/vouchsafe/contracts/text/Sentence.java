package dev.vouchsafe.contracts.text;

import java.util.List;

/**
 * A sentence for a person, or a part of one, before it is known in which language. It is put into words where it is
 * answered, so that what decides knows no language.
 */
public interface Sentence {

    String in(Language language);

    /** What was put into words before, such as what is recorded: it stays as it is. */
    static Sentence asItIs(String words) {
        return new Verbatim(words);
    }

    /** Sentences one after the other, with a blank between them. */
    static Sentence each(List<Sentence> sentences) {
        return new Several(List.copyOf(sentences));
    }
}

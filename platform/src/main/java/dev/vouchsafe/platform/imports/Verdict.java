package dev.vouchsafe.platform.imports;

import java.util.Arrays;
import java.util.List;

/**
 * What became of a row, or would become of it.
 *
 * @param codes of the rules that say no
 * @param detail what is wrong with a malformed one, in English and without its values; empty for others
 */
record Verdict(Word word, List<String> codes, String detail) {

    static final Verdict WOULD_BE_ACCEPTED = new Verdict(Word.WOULD_BE_ACCEPTED, List.of(), "");
    static final Verdict ACCEPTED = new Verdict(Word.ACCEPTED, List.of(), "");

    /** What is said of a row. */
    enum Word {
        WOULD_BE_ACCEPTED("would-be-accepted"),
        ACCEPTED("accepted"),
        REFUSED("refused"),
        MALFORMED("malformed");

        static final List<String> WORDS =
                Arrays.stream(values()).map(word -> word.id).toList();

        private final String id;

        Word(String id) {
            this.id = id;
        }

        String id() {
            return id;
        }

        static Word of(String id) {
            return Arrays.stream(values())
                    .filter(word -> word.id.equals(id))
                    .findFirst()
                    .orElseThrow();
        }
    }

    static Verdict refused(List<String> codes) {
        return new Verdict(Word.REFUSED, codes.stream().distinct().sorted().toList(), "");
    }

    static Verdict malformed(String detail) {
        return new Verdict(Word.MALFORMED, List.of("malformed"), detail);
    }
}

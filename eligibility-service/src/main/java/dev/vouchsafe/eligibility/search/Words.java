package dev.vouchsafe.eligibility.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Texts as they are found: by the beginnings of their words, without regard to capitals and accents. */
final class Words {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST = 30;

    private Words() {
    }

    /** The words of a text, each cut at 30 characters. */
    static Set<String> of(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
        var words = new TreeSet<String>();
        Arrays.stream(BETWEEN.split(plain)).filter(word -> !word.isEmpty()).forEach(word -> words.add(cut(word)));
        return words;
    }

    /** What an index keeps so that a text is found by the beginning of any of its words, by equality alone. */
    static Set<String> beginnings(Stream<String> texts) {
        var beginnings = new TreeSet<String>();
        texts.flatMap(text -> of(text).stream()).forEach(word -> {
            for (int end = word.offsetByCodePoints(0, 1); end < word.length(); end = word.offsetByCodePoints(end, 1)) {
                beginnings.add(word.substring(0, end));
            }
            beginnings.add(word);
        });
        return beginnings;
    }

    private static String cut(String word) {
        return word.codePointCount(0, word.length()) <= LONGEST ? word : word.substring(0, word.offsetByCodePoints(0, LONGEST));
    }
}

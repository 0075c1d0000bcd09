package dev.vouchsafe.eligibility.listing;

import com.mongodb.client.model.Filters;
import dev.vouchsafe.eligibility.domain.EligibilityText;
import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.platform.http.read.QueryParameters;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.conversions.Bson;

/** Texts as they are found: by the beginnings of their words, as {@link TextFolding} makes them. */
final class SearchTerms {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
    private static final int LONGEST = 30;

    private SearchTerms() {}

    /** The words of a text, each cut at 30 characters. */
    static Set<String> of(String text) {
        var words = new TreeSet<String>();
        Arrays.stream(BETWEEN.split(TextFolding.fold(text)))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .forEach(word -> words.add(cut(word)));
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

    /**
     * The rows that {@code ?q=} asks for: those of which it has the beginnings of words.
     *
     * @param stored the field that holds {@link #beginnings}
     * @throws Malformed if it has no word
     */
    static Bson askedFor(QueryParameters query, String stored) {
        return query.text("q")
                .map(SearchTerms::of)
                .map(words -> {
                    if (words.isEmpty()) {
                        throw new Malformed("q", EligibilityText.NO_WORD);
                    }
                    return Filters.and(
                            words.stream().map(word -> Filters.eq(stored, word)).toList());
                })
                .orElseGet(Filters::empty);
    }

    private static String cut(String word) {
        return word.codePointCount(0, word.length()) <= LONGEST
                ? word
                : word.substring(0, word.offsetByCodePoints(0, LONGEST));
    }
}

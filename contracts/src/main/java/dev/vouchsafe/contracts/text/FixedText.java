package dev.vouchsafe.contracts.text;

import org.jspecify.annotations.Nullable;

/**
 * A text that belongs to no program, in every language. An enum of these is the table of texts of its module: a missing
 * language doesn't compile. Placeholders are those of {@link Template}.
 */
public interface FixedText extends Sentence {

    Words words();

    /** The text as logs and exceptions have it. */
    default String english() {
        return words().english();
    }

    /** The text without a fact. */
    @Override
    default String in(Language language) {
        return new FilledText(this).in(language);
    }

    /** The text with a fact, which may be a sentence itself; more can follow. */
    default FilledText with(String name, @Nullable Object value) {
        return new FilledText(this).with(name, value);
    }
}

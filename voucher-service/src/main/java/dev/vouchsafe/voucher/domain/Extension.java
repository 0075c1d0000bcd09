package dev.vouchsafe.voucher.domain;

import dev.vouchsafe.program.text.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * Days that a voucher's own life got beyond its usual length.
 *
 * @param days how many
 * @param amendment the name of the program's amendment that gave them; null if an operator did
 */
public record Extension(int days, @Nullable String amendment) {

    /** Such as {@code 90 by amendment "spring 2020"} or {@code 30 by extension}. */
    Phrase phrase() {
        return amendment == null
                ? Phrase.of(Phrase.Kind.LIFE_EXTENSION).with("days", days)
                : Phrase.of(Phrase.Kind.LIFE_AMENDMENT).with("days", days).with("amendment", amendment);
    }
}

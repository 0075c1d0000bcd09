package dev.vouchsafe.program.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of a sentence that has words of its own, such as how a voucher's last day comes about. A fact can be a phrase
 * or a list of them.
 */
public record Phrase(Kind kind, Map<String, @Nullable Object> facts) {

    /**
     * What there are phrases for, each with its facts; the text's key is {@code phrase.} and the name, such as
     * {@code phrase.life}.
     */
    public enum Kind implements Worded {
        /** How a voucher's last day comes about; {@code days} are phrases of the three kinds below. */
        LIFE("assignedOn", "days", "lastDay"),
        LIFE_USUAL("days"),
        LIFE_EXTENSION("days"),
        LIFE_AMENDMENT("days", "amendment"),
        /** A competency that a partner has, had or will have. */
        ATTAINMENT("competency", "level", "validFrom", "lastDay"),
        /** What an engagement asks for. */
        NEEDED("engagement", "competencies", "level"),
        /** When something that is not held on a day was held last, and when it will be next. */
        HELD_THROUGH("day"),
        HELD_FROM("day"),
        /**
         * A voucher that is in another payment request, that the rate card has nothing for, whose payment window is
         * closed.
         */
        INVOICED("voucherId", "requestId"),
        UNRATED("voucherId", "deliveryCountry", "level", "redeemedOn"),
        CLOSED("voucherId", "redeemedOn", "lastDay");

        private final List<String> facts;

        Kind(String... facts) {
            this.facts = List.of(facts);
        }

        @Override
        public List<String> keys() {
            return List.of(key());
        }

        @Override
        public List<String> facts() {
            return facts;
        }

        String key() {
            return "phrase." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public static Phrase of(Kind kind) {
        return new Phrase(kind, Map.of());
    }

    /** The same phrase with one more fact, which must be one of its kind's. */
    public Phrase with(String name, @Nullable Object value) {
        return new Phrase(kind, Facts.with(facts, kind, name, value));
    }
}

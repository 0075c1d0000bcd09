package dev.vouchsafe.program.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A value of a fact that people have a word for: the status of a voucher or of a payment request, and the level of a
 * competency. Answers show the value, sentences say the word.
 */
public enum Word implements Worded {
    ASSIGNED,
    RESERVED,
    REPORTED,
    REDEEMED,
    EXPIRED,
    WITHDRAWN,

    DRAFT,
    SUBMITTED,
    APPROVED,
    REJECTED,
    PAID,
    LAPSED,

    SILVER,
    GOLD;

    private static final Set<String> FACTS = Set.of("status", "allowed", "level");
    private static final Map<String, Word> BY_VALUE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Word::value, Function.identity()));

    /** The word for a fact's value; empty where the value is said as it is. */
    static Optional<Word> of(String fact, Object value) {
        return FACTS.contains(fact) ? Optional.ofNullable(BY_VALUE.get(value.toString())) : Optional.empty();
    }

    @Override
    public List<String> keys() {
        return List.of(key());
    }

    @Override
    public List<String> facts() {
        return List.of();
    }

    String key() {
        return "word." + value();
    }

    private String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}

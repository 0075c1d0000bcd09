package dev.vouchsafe.notification.words;

import dev.vouchsafe.contracts.id.EngagementId;
import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.program.Program;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a fact is written in a language, by its name. */
record FactForms(Texts texts, Program program) {

    /** What a text says of a fact that there is not: it selects by it. */
    private static final String NONE = "none";

    private static final Set<String> DAYS = Set.of(
            "assignedOn",
            "correctThrough",
            "lastDay",
            "newLastDay",
            "oldLastDay",
            "paidOn",
            "payThrough",
            "plannedFrom",
            "plannedTo",
            "redeemedOn",
            "valueOn",
            "withdrawnOn");

    Object of(String name, @Nullable Object value) {
        return switch (value) {
            case null -> NONE;
            case Number number -> number;
            case Collection<?> many -> texts.all(words(name, many));
            case Map<?, ?> money -> texts.money(text(money.get("currency")), text(money.get("amount")));
            default -> one(name, text(value));
        };
    }

    private String one(String name, String value) {
        if (DAYS.contains(name)) {
            return texts.day(LocalDate.parse(value));
        }
        return switch (name) {
            case "offering" ->
                program.offering(OfferingId.of(value))
                        .map(offering -> offering.name() + " (" + value + ")")
                        .orElse(value);
            case "engagement" -> engagement(value);
            default -> word(name, value);
        };
    }

    private String engagement(String code) {
        return program.offerings().values().stream()
                .map(offering -> offering.engagements().get(EngagementId.of(code)))
                .filter(Objects::nonNull)
                .map(found -> found.name())
                .findFirst()
                .orElse(code);
    }

    private List<String> words(String name, Collection<?> many) {
        return many.stream()
                .map(each -> withoutFullStop(word(name, text(each))))
                .toList();
    }

    /** The text around a list sets the full stop: a sentence in the list would bring a second one. */
    private static String withoutFullStop(String value) {
        return value.endsWith(".") ? value.substring(0, value.length() - 1) : value;
    }

    /** A word of a vocabulary has a text of its own; everything else is said as it is. */
    private String word(String name, String value) {
        String key = name + "." + value;
        return texts.has(key) ? texts.of(key, Map.of()) : value;
    }

    private static String text(@Nullable Object value) {
        return String.valueOf(value);
    }
}

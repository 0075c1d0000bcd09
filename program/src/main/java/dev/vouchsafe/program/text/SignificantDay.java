package dev.vouchsafe.program.text;

import dev.vouchsafe.contracts.text.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A day on which a program changes, as people read it: a sentence for what changes, and one for what stays possible.
 */
public enum SignificantDay implements Worded {
    CLOUD_RETIRED_FROM,
    CONVERSION_ENDS_FROM,
    ACCRUAL_ENDS_FROM,
    LAST_ASSIGNMENT_DAY,
    POOLS_REMOVED_FROM,
    LAST_REDEMPTION_DAY,
    /** The day on which an amendment was published. */
    AMENDMENT("createdBefore", "extendDays");

    private final List<String> facts;

    /** Its sentences speak of the program's terms, by their names. */
    SignificantDay() {
        this("lastAssignmentDay", "poolsRemovedFrom", "lastRedemptionDay", "paymentWindowDays");
    }

    SignificantDay(String... facts) {
        this.facts = List.of(facts);
    }

    /** What changes from that day on. */
    public Sentence changes(Texts texts, Map<String, @Nullable Object> known) {
        return texts.told(key("changes"), known);
    }

    /** What stays possible afterwards. */
    public Sentence stays(Texts texts, Map<String, @Nullable Object> known) {
        return texts.told(key("stays"), known);
    }

    @Override
    public List<String> keys() {
        return List.of(key("changes"), key("stays"));
    }

    @Override
    public List<String> facts() {
        return facts;
    }

    private String key(String end) {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + end;
    }
}

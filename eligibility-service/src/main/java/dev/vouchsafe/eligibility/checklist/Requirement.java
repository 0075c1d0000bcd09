package dev.vouchsafe.eligibility.checklist;

import dev.vouchsafe.contracts.text.Sentence;
import dev.vouchsafe.program.text.Check;
import dev.vouchsafe.program.text.Texts;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of the checklist.
 *
 * @param code the id of the rule that would say no if it is not met
 * @param since the first day of the unbroken period in which it is met; null if not met, or if it always was
 * @param until the last day of that period; null if not met, or if no end is known
 * @param flagged whether it is met only because there is nothing to ask for
 * @param detail one sentence for a person
 * @param by the fact by which it is met; empty if it is not, or needs none
 */
record Requirement(
        String code,
        boolean met,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        boolean flagged,
        Sentence detail,
        Map<String, Object> by) {

    /** Met by what the check found, in the period. */
    static Requirement met(Check check, Texts texts, Period period, Map<String, Object> by) {
        return new Requirement(
                check.code().id(),
                true,
                period.from(),
                period.through(),
                false,
                texts.verdict(check).detail(),
                by);
    }

    static Requirement notMet(Check check, Texts texts) {
        return new Requirement(
                check.code().id(),
                false,
                null,
                null,
                false,
                texts.verdict(check).detail(),
                Map.of());
    }

    /** The same, met only because there is nothing to ask for. */
    Requirement flaggedOnly() {
        return new Requirement(code, met, since, until, true, detail, by);
    }
}

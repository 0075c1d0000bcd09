package dev.vouchsafe.voucher.checks;

import dev.vouchsafe.contracts.text.Sentence;
import dev.vouchsafe.program.text.Verdict;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule that could stop a step of a voucher.
 *
 * @param step {@code reserve}, {@code reschedule}, {@code consultant}, {@code release}, {@code upload}, {@code report},
 *     {@code redeem}, {@code withdraw}, {@code contacts}, {@code extend} or, for the documented reasons to deny a
 *     payment, {@code payment}
 * @param code the code of the refusal
 * @param passed whether it lets the step happen
 * @param detail one sentence, the same that a refusal carries
 * @param facts what the rule looked at, by name
 */
record StepCheckView(String step, String code, boolean passed, Sentence detail, Map<String, @Nullable Object> facts) {

    static StepCheckView of(String step, Verdict verdict) {
        return new StepCheckView(step, verdict.code().id(), verdict.passed(), verdict.detail(), verdict.facts());
    }
}

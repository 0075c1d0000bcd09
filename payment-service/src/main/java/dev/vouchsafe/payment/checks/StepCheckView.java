package dev.vouchsafe.payment.checks;

import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.text.Sentence;
import dev.vouchsafe.program.text.Verdict;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule that could stop a step of a request.
 *
 * @param step {@code draft}, {@code submit}, {@code approve}, {@code reject}, {@code pay} or, for what stands against
 *     paying it, {@code payment}
 * @param voucherId the voucher that it is about; null if about the request
 * @param code the code of the refusal
 * @param passed whether it lets the step happen
 * @param detail one sentence, the same that a refusal carries
 * @param facts what the rule looked at, by name
 */
record StepCheckView(
        String step,
        @Nullable VoucherId voucherId,
        String code,
        boolean passed,
        Sentence detail,
        Map<String, @Nullable Object> facts) {

    static StepCheckView of(String step, @Nullable VoucherId voucherId, Verdict verdict) {
        return new StepCheckView(
                step, voucherId, verdict.code().id(), verdict.passed(), verdict.detail(), verdict.facts());
    }
}

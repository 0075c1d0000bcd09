package dev.vouchsafe.voucher.view;

import dev.vouchsafe.contracts.text.Sentence;
import dev.vouchsafe.program.text.Verdict;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A rule as answers show it: its code, whether it passes, one sentence and the facts. */
public record CheckView(String code, boolean passed, Sentence detail, Map<String, @Nullable Object> facts) {

    public static CheckView of(Verdict verdict) {
        return new CheckView(verdict.code().id(), verdict.passed(), verdict.detail(), verdict.facts());
    }
}

package dev.vouchsafe.voucher.whatif;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.text.Sentence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Why vouchers come to something else: what of that which was done with them is decided otherwise. In words it is kept of so many only
 * as may be listed, those whose ids come first; else a change that refuses nearly everything would fill the heap.
 */
final class Reasons {

    private static final int IN_WORDS = 2_000;
    private static final int OF_ONE = 100;

    /**
     * One reason.
     *
     * @param input the cause of what is decided otherwise; null where time alone makes the difference
     */
    record Reason(
            Instant at, @Nullable String input, String code, Sentence detail, Map<String, @Nullable Object> facts) {}

    private final Map<VoucherId, EnumSet<Code>> codes = new HashMap<>();
    private final TreeMap<String, List<Reason>> inWords = new TreeMap<>();

    void add(VoucherId voucherId, OtherDecision other) {
        var known = codes.computeIfAbsent(voucherId, id -> EnumSet.noneOf(Code.class));
        var told = inWords.computeIfAbsent(voucherId.value(), id -> new ArrayList<>(1));
        for (var violation : other.violations()) {
            known.add(violation.code());
            if (told.size() < OF_ONE) {
                told.add(new Reason(
                        other.recorded().recordedAt(),
                        other.recorded().cause().id(),
                        violation.code().id(),
                        violation.detail(),
                        violation.facts()));
            }
        }
        if (inWords.size() > IN_WORDS) {
            inWords.pollLastEntry();
        }
    }

    List<Reason> of(VoucherId voucherId) {
        return inWords.getOrDefault(voucherId.value(), List.of());
    }

    Set<Code> codes(VoucherId voucherId) {
        return codes.getOrDefault(voucherId, EnumSet.noneOf(Code.class));
    }
}

package dev.vouchsafe.voucher.whatif;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.text.Sentence;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.whatif.Limited;
import dev.vouchsafe.platform.whatif.Play;
import dev.vouchsafe.platform.whatif.Plays;
import dev.vouchsafe.platform.whatif.RefusedInput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why vouchers come to something else: what of that which was done with them is decided otherwise. Of every voucher the
 * codes are kept. In words it is kept of few, those whose ids come first; else a change that refuses nearly everything
 * would fill the heap. What is missing in the end is told by playing once more.
 */
final class Reasons {

    /** Of each voucher: as many as can be listed of it, and the assignment that is refused no longer. */
    private static final int OF_ONE = Limited.SHOWN + 1;

    /**
     * One reason.
     *
     * @param input the cause of what is decided otherwise; null where time alone makes the difference
     */
    record Reason(
            Instant at, @Nullable String input, String code, Sentence detail, Map<String, @Nullable Object> facts) {}

    private final int vouchersInWords;
    private final Map<VoucherId, EnumSet<Code>> codes = new HashMap<>();
    private final TreeMap<String, List<OtherDecision>> inWords = new TreeMap<>();

    /** @param vouchersInWords of how many vouchers words are kept at once */
    Reasons(int vouchersInWords) {
        this.vouchersInWords = vouchersInWords;
    }

    /** @param inWords whether the voucher may be listed */
    void add(VoucherId voucherId, OtherDecision other, boolean inWords) {
        // Half of the words would pass for all of them.
        boolean whole = !lacksWords(voucherId);
        var known = codes.computeIfAbsent(voucherId, id -> EnumSet.noneOf(Code.class));
        other.violations().forEach(violation -> known.add(violation.code()));
        if (inWords && whole) {
            tell(voucherId, other);
            if (this.inWords.size() > vouchersInWords) {
                this.inWords.pollLastEntry();
            }
        }
    }

    private void tell(VoucherId voucherId, OtherDecision other) {
        var told = inWords.computeIfAbsent(voucherId.value(), id -> new ArrayList<>(1));
        if (told.size() < OF_ONE) {
            told.add(other);
        }
    }

    /** Whether there are reasons, and their words are not kept. */
    boolean lacksWords(VoucherId voucherId) {
        return codes.containsKey(voucherId) && !inWords.containsKey(voucherId.value());
    }

    /** Listens to the same play once more, for the words that are missing of these vouchers. */
    Plays.Listener again(Set<VoucherId> missing) {
        return new Plays.Listener() {
            @Override
            public void decided(RecordedEvent recorded, Decision decision, Play before, Play after) {
                OtherDecision.of(recorded, decision)
                        .ifPresent(other -> other.voucherId()
                                .filter(missing::contains)
                                .ifPresent(voucherId -> tell(voucherId, other)));
            }
        };
    }

    /** In words, in the order recorded. */
    List<Reason> of(VoucherId voucherId) {
        return told(voucherId).flatMap(Reasons::reasons).toList();
    }

    private static Stream<Reason> reasons(OtherDecision other) {
        var recorded = other.recorded();
        return other.violations().stream()
                .map(violation -> new Reason(
                        recorded.recordedAt(),
                        recorded.cause().id(),
                        violation.code().id(),
                        violation.detail(),
                        violation.facts()));
    }

    /** The refusal of what was recorded at the position, if its words are kept. */
    Optional<RefusedInput> refused(VoucherId voucherId, long position) {
        return told(voucherId)
                .filter(other -> other.recorded().position() == position)
                .findFirst()
                .map(OtherDecision::refusedInput);
    }

    private Stream<OtherDecision> told(VoucherId voucherId) {
        return inWords.getOrDefault(voucherId.value(), List.of()).stream();
    }

    Set<Code> codes(VoucherId voucherId) {
        return codes.getOrDefault(voucherId, EnumSet.noneOf(Code.class));
    }
}

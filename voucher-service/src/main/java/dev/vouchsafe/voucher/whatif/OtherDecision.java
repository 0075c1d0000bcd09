package dev.vouchsafe.voucher.whatif;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.text.Sentence;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.whatif.RefusedInput;
import dev.vouchsafe.platform.whatif.RefusedInput.Subject;
import dev.vouchsafe.voucher.domain.AssignmentRepeated;
import dev.vouchsafe.voucher.domain.PoolEvent;
import dev.vouchsafe.voucher.domain.PoolEvent.DaysRefused;
import dev.vouchsafe.voucher.domain.ProgramAmended;
import dev.vouchsafe.voucher.domain.VoucherEvent;
import dev.vouchsafe.voucher.domain.VoucherEvent.Refused;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherAssigned;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherAssignmentRefused;
import dev.vouchsafe.voucher.domain.VoucherText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An input that is decided otherwise in the play.
 *
 * @param violations what says no to it there; if it isn't refused there, what said no as it was recorded
 * @param isRefused whether it is refused there
 */
record OtherDecision(RecordedEvent recorded, List<Violation> violations, boolean isRefused) {

    /** Empty if it is refused on both sides or on neither. */
    static Optional<OtherDecision> of(RecordedEvent recorded, Decision decision) {
        if (isTheSame(recorded, decision)) {
            return Optional.empty();
        }
        var then = refusals(recorded.payload()).toList();
        var now = violations(decision);
        if (then.isEmpty() && !now.isEmpty()) {
            return Optional.of(new OtherDecision(recorded, now, true));
        }
        if (!then.isEmpty() && assigns(decision)) {
            return Optional.of(new OtherDecision(recorded, noLonger(then), false));
        }
        return Optional.empty();
    }

    private static boolean isTheSame(RecordedEvent recorded, Decision decision) {
        return decision instanceof Decision.Accepted accepted
                && accepted.events().size() == 1
                && accepted.events().getFirst() == recorded.payload();
    }

    /** A message that is refused is recorded with the reasons; a call is refused outright. */
    private static List<Violation> violations(Decision decision) {
        return switch (decision) {
            case Decision.Refused refused -> refused.violations();
            case Decision.Accepted accepted ->
                accepted.events().stream()
                        .flatMap(OtherDecision::refusals)
                        .map(reason -> Violation.of(code(reason.code()), Sentence.asItIs(reason.detail())))
                        .toList();
        };
    }

    private static Stream<Refused> refusals(DomainEvent event) {
        return switch (event) {
            case VoucherAssignmentRefused e -> e.reasons().stream();
            case DaysRefused e -> e.reasons().stream();
            default -> Stream.empty();
        };
    }

    /** A repeated assignment would change nothing. */
    private static boolean assigns(Decision decision) {
        return decision instanceof Decision.Accepted accepted
                && accepted.events().stream().anyMatch(VoucherAssigned.class::isInstance);
    }

    private static List<Violation> noLonger(List<Refused> reasons) {
        return reasons.stream()
                .map(reason -> Violation.of(
                        code(reason.code()), VoucherText.REFUSED_NO_LONGER.with("reason", reason.detail())))
                .toList();
    }

    private static Code code(String id) {
        return Arrays.stream(Code.values())
                .filter(code -> code.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Empty if it is about something else than a voucher. */
    Optional<VoucherId> voucherId() {
        return switch (recorded.payload()) {
            case VoucherEvent e -> Optional.of(e.voucherId());
            case AssignmentRepeated e -> Optional.of(e.voucherId());
            default -> Optional.empty();
        };
    }

    Subject subject() {
        return switch (recorded.payload()) {
            case VoucherEvent e -> new Subject("voucher", e.voucherId().value());
            case AssignmentRepeated e -> new Subject("voucher", e.voucherId().value());
            case PoolEvent e -> new Subject("agreement", e.agreementId().value());
            case ProgramAmended e -> new Subject("program", e.program());
            default -> throw new IllegalStateException("nothing refuses " + recorded.payload());
        };
    }

    /** As it is listed among what is refused. */
    RefusedInput refusedInput() {
        return RefusedInput.of(subject(), recorded, violations);
    }
}

package dev.vouchsafe.voucher.whatif;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.text.Sentence;
import dev.vouchsafe.contracts.whatif.OutcomeLine;
import dev.vouchsafe.contracts.whatif.WhatIf;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.outbox.Outbox.Message;
import dev.vouchsafe.platform.whatif.Limited;
import dev.vouchsafe.platform.whatif.Play;
import dev.vouchsafe.platform.whatif.Plays;
import dev.vouchsafe.platform.whatif.RefusedInput;
import dev.vouchsafe.platform.whatif.RefusedInput.Subject;
import dev.vouchsafe.voucher.domain.AssignmentRepeated;
import dev.vouchsafe.voucher.domain.PoolEvent;
import dev.vouchsafe.voucher.domain.PoolEvent.DaysRefused;
import dev.vouchsafe.voucher.domain.ProgramAmended;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherEvent;
import dev.vouchsafe.voucher.domain.VoucherEvent.Refused;
import dev.vouchsafe.voucher.domain.VoucherEvent.ReservationReleased;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherAssignmentRefused;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherRedeemed;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherReserved;
import dev.vouchsafe.voucher.publication.VoucherMessages;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Listens to a play of vouchers: what is refused in it, and what payment-service would have heard. */
final class VoucherPlay implements Plays.Listener {

    private final WhatIf.Filter filter;
    private final Limited<RefusedInput> nowRefused = new Limited<>();
    /** Whether they are listed shows at the end, when it is known who holds the voucher. */
    private final List<OfVoucher> undecided = new ArrayList<>();

    private final Reasons reasons = new Reasons();
    private final List<OutcomeLine> outcome = new ArrayList<>();

    private record OfVoucher(VoucherId voucherId, RefusedInput input) {}

    VoucherPlay(WhatIf.Filter filter) {
        this.filter = filter;
    }

    /** What is about a voucher is listed as the voucher is. To be asked once, at the end. */
    Limited.Shown<RefusedInput> nowRefused(VoucherComparison vouchers) {
        undecided.stream()
                .filter(refused -> vouchers.isListed(refused.voucherId(), filter))
                .forEach(refused -> nowRefused.add(refused::input));
        return nowRefused.shown();
    }

    Reasons reasons() {
        return reasons;
    }

    /** What payment-service has to know. */
    List<OutcomeLine> outcome() {
        return outcome;
    }

    @Override
    public void decided(RecordedEvent recorded, Decision decision, Play before, Play after) {
        var event = recorded.payload();
        var violations = violations(decision);
        if (!violations.isEmpty() && !isRefusal(event)) {
            refused(recorded, violations, before);
        }
        if (event instanceof VoucherReserved
                || event instanceof ReservationReleased
                || event instanceof VoucherRedeemed) {
            tell((VoucherEvent) event, recorded, decision, before, after);
        }
    }

    private void refused(RecordedEvent recorded, List<Violation> violations, Play before) {
        var subject = subject(recorded.payload());
        var voucherId = voucherOf(recorded.payload());
        voucherId.ifPresent(id -> reasons.add(id, recorded, violations));
        Supplier<RefusedInput> input = () -> RefusedInput.of(subject, recorded, violations);
        if (voucherId.isPresent() && filter.partnerId() != null) {
            undecided.add(new OfVoucher(voucherId.get(), input.get()));
        } else if (voucherId
                .map(id -> Listing.lists(filter, voucher(id, before)))
                .orElseGet(() -> isListed(subject))) {
            nowRefused.add(input);
        }
    }

    /** Whether something else than a voucher is. */
    private boolean isListed(Subject subject) {
        return filter.partnerId() == null
                && !filter.asksForAssignments()
                && (filter.agreementId() == null || filter.agreementId().value().equals(subject.id()));
    }

    private void tell(VoucherEvent event, RecordedEvent recorded, Decision decision, Play before, Play after) {
        var id = event.voucherId();
        var played = decision instanceof Decision.Accepted accepted
                ? accepted.events().stream()
                        .filter(event.getClass()::isInstance)
                        .findFirst()
                : Optional.<DomainEvent>empty();
        if (played.isEmpty()) {
            outcome.add(OutcomeLine.withheld(recorded.id()));
            return;
        }
        var said = message(event, voucher(id, before), recorded);
        var says = message((VoucherEvent) played.get(), voucher(id, after), recorded);
        if (!said.equals(says)) {
            outcome.add(OutcomeLine.changed(recorded.id(), says.data()));
        }
    }

    private static Message message(VoucherEvent event, Voucher voucher, RecordedEvent recorded) {
        return VoucherMessages.of(event, voucher, recorded.recordedAt());
    }

    private static Voucher voucher(VoucherId id, Play play) {
        return play.log().of(VoucherStreams.voucher(id)).state();
    }

    /** A message that is refused is recorded with the reasons; a call is refused outright. */
    private static List<Violation> violations(Decision decision) {
        return switch (decision) {
            case Decision.Refused refused -> refused.violations();
            case Decision.Accepted accepted ->
                accepted.events().stream()
                        .flatMap(event -> switch (event) {
                            case VoucherAssignmentRefused e -> e.reasons().stream();
                            case DaysRefused e -> e.reasons().stream();
                            default -> Stream.<Refused>empty();
                        })
                        .map(reason -> Violation.of(code(reason.code()), Sentence.asItIs(reason.detail())))
                        .toList();
        };
    }

    private static Code code(String id) {
        return Arrays.stream(Code.values())
                .filter(code -> code.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isRefusal(DomainEvent event) {
        return event instanceof VoucherAssignmentRefused || event instanceof DaysRefused;
    }

    private static Optional<VoucherId> voucherOf(DomainEvent event) {
        return switch (event) {
            case VoucherEvent e -> Optional.of(e.voucherId());
            case AssignmentRepeated e -> Optional.of(e.voucherId());
            default -> Optional.empty();
        };
    }

    private static Subject subject(DomainEvent event) {
        return switch (event) {
            case VoucherEvent e -> new Subject("voucher", e.voucherId().value());
            case AssignmentRepeated e -> new Subject("voucher", e.voucherId().value());
            case PoolEvent e -> new Subject("agreement", e.agreementId().value());
            case ProgramAmended e -> new Subject("program", e.program());
            default -> throw new IllegalStateException("nothing refuses " + event);
        };
    }
}

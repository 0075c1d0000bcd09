package dev.vouchsafe.voucher.whatif;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.whatif.OutcomeLine;
import dev.vouchsafe.contracts.whatif.WhatIf;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.outbox.Outbox.Message;
import dev.vouchsafe.platform.whatif.Limited;
import dev.vouchsafe.platform.whatif.Play;
import dev.vouchsafe.platform.whatif.Plays;
import dev.vouchsafe.platform.whatif.RefusedInput;
import dev.vouchsafe.platform.whatif.RefusedInput.Subject;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherEvent;
import dev.vouchsafe.voucher.domain.VoucherEvent.ReservationReleased;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherRedeemed;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherReserved;
import dev.vouchsafe.voucher.publication.VoucherMessages;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Listens to a play of vouchers: what is decided otherwise in it, and what payment-service would have heard. */
final class VoucherPlay implements Plays.Listener {

    private final WhatIf.Filter filter;
    private final Limited<RefusedInput> nowRefused = new Limited<>();
    /** Whether they are listed shows at the end, when it is known who holds the voucher. */
    private final List<Refused> undecided = new ArrayList<>();

    private final Reasons reasons;
    private final List<OutcomeLine> outcome = new ArrayList<>();

    /** What was recorded of a voucher at a position is refused now. There may be very many: they have no words. */
    record Refused(VoucherId voucherId, long position) {}

    VoucherPlay(WhatIf.Filter filter, Reasons reasons) {
        this.filter = filter;
        this.reasons = reasons;
    }

    /** What is refused now and listed, but for what is listed by the voucher's partner. */
    Limited.Shown<RefusedInput> nowRefused() {
        return nowRefused.shown();
    }

    /** What is refused now and is listed as the voucher is, at the end. */
    Limited.Shown<Refused> nowRefusedOfPartner(VoucherComparison vouchers) {
        var listed = new Limited<Refused>();
        undecided.stream()
                .filter(refused -> vouchers.isListed(refused.voucherId(), filter))
                .forEach(refused -> listed.add(() -> refused));
        return listed.shown();
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
        OtherDecision.of(recorded, decision).ifPresent(other -> decidedOtherwise(other, before, after));
        var event = recorded.payload();
        if (event instanceof VoucherReserved
                || event instanceof ReservationReleased
                || event instanceof VoucherRedeemed) {
            tell((VoucherEvent) event, recorded, decision, before, after);
        }
    }

    private void decidedOtherwise(OtherDecision other, Play before, Play after) {
        var voucherId = other.voucherId();
        voucherId.ifPresent(id -> reasons.add(id, other, mayBeListed(id, before, after)));
        if (!other.isRefused()) {
            return;
        }
        if (voucherId.isPresent() && filter.partnerId() != null) {
            undecided.add(new Refused(voucherId.get(), other.recorded().position()));
        } else if (voucherId
                .map(id -> Listing.lists(filter, voucher(id, before)))
                .orElseGet(() -> isListed(other.subject()))) {
            nowRefused.add(other::refusedInput);
        }
    }

    /** Whoever holds it in the end. */
    private boolean mayBeListed(VoucherId id, Play before, Play after) {
        return Stream.of(before, after).anyMatch(play -> Listing.mayList(filter, voucher(id, play)));
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
        var then = voucher(id, before);
        var now = voucher(id, after);
        if (then == now && event == played.get()) {
            return;
        }
        var said = message(event, then, recorded);
        var says = message((VoucherEvent) played.get(), now, recorded);
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
}

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

/** Listens to a play of vouchers: what is decided otherwise in it, and what payment-service would have heard. */
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
        OtherDecision.of(recorded, decision).ifPresent(other -> decidedOtherwise(other, before));
        var event = recorded.payload();
        if (event instanceof VoucherReserved
                || event instanceof ReservationReleased
                || event instanceof VoucherRedeemed) {
            tell((VoucherEvent) event, recorded, decision, before, after);
        }
    }

    private void decidedOtherwise(OtherDecision other, Play before) {
        var voucherId = other.voucherId();
        voucherId.ifPresent(id -> reasons.add(id, other));
        if (!other.isRefused()) {
            return;
        }
        if (voucherId.isPresent() && filter.partnerId() != null) {
            undecided.add(new OfVoucher(voucherId.get(), other.refusedInput()));
        } else if (voucherId
                .map(id -> Listing.lists(filter, voucher(id, before)))
                .orElseGet(() -> isListed(other.subject()))) {
            nowRefused.add(other::refusedInput);
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
}

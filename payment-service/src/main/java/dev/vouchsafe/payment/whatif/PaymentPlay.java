package dev.vouchsafe.payment.whatif;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.voucher.VoucherRedeemed;
import dev.vouchsafe.contracts.voucher.VoucherReleased;
import dev.vouchsafe.contracts.voucher.VoucherReserved;
import dev.vouchsafe.payment.domain.PaymentRegistered;
import dev.vouchsafe.payment.domain.ReceivedEvent.RedemptionReceived;
import dev.vouchsafe.payment.domain.ReceivedEvent.ReleaseReceived;
import dev.vouchsafe.payment.domain.ReceivedEvent.ReservationReceived;
import dev.vouchsafe.payment.domain.RequestEvent;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.whatif.Limited;
import dev.vouchsafe.platform.whatif.Play;
import dev.vouchsafe.platform.whatif.Plays;
import dev.vouchsafe.platform.whatif.RefusedInput;
import dev.vouchsafe.platform.whatif.RefusedInput.Subject;
import dev.vouchsafe.web.HttpJson;
import java.util.Optional;

/** A play of payment requests: it hears of vouchers what the play of voucher-service would have published. */
final class PaymentPlay implements Plays.Listener {

    private final Handover handover;
    private final Limited<RefusedInput> nowRefused = new Limited<>();

    PaymentPlay(Handover handover) {
        this.handover = handover;
    }

    Limited<RefusedInput> nowRefused() {
        return nowRefused;
    }

    @Override
    public Optional<RecordedEvent> heard(RecordedEvent recorded) {
        if (!handover.isHeard(recorded.cause().id())) {
            return Optional.empty();
        }
        var said = handover.said(recorded.cause().id());
        if (said == null) {
            return Optional.of(recorded);
        }
        var mapper = HttpJson.mapper();
        return Optional.of(
                switch (recorded.payload()) {
                    case ReservationReceived e ->
                        with(
                                recorded,
                                new ReservationReceived(mapper.treeToValue(said, VoucherReserved.class), e.at()));
                    case ReleaseReceived e ->
                        with(recorded, new ReleaseReceived(mapper.treeToValue(said, VoucherReleased.class), e.at()));
                    case RedemptionReceived e ->
                        with(recorded, new RedemptionReceived(mapper.treeToValue(said, VoucherRedeemed.class), e.at()));
                    default -> recorded;
                });
    }

    private static RecordedEvent with(RecordedEvent recorded, DomainEvent payload) {
        return new RecordedEvent(
                recorded.position(),
                recorded.id(),
                recorded.type(),
                recorded.version(),
                payload,
                recorded.recordedAt(),
                recorded.cause(),
                recorded.programVersion());
    }

    @Override
    public void decided(RecordedEvent recorded, Decision decision, Play before, Play after) {
        if (decision instanceof Decision.Refused refused && isListed(recorded.payload())) {
            nowRefused.add(() -> RefusedInput.of(subject(recorded.payload()), recorded, refused.violations()));
        }
    }

    private boolean isListed(DomainEvent event) {
        var filter = handover.asked().filter();
        return switch (event) {
            case RequestEvent e ->
                filter.lists(e.partnerId()) && e.vouchers().stream().anyMatch(handover::lists);
            case PaymentRegistered e -> filter.lists(e.partnerId()) && !filter.asksForVouchers();
            default -> false;
        };
    }

    private static Subject subject(DomainEvent event) {
        return switch (event) {
            case RequestEvent e -> new Subject("payment-request", e.requestId().value());
            case PaymentRegistered e -> new Subject("partner", e.partnerId().value());
            default -> throw new IllegalStateException("nothing refuses " + event);
        };
    }
}

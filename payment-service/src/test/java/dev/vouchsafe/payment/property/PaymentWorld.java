package dev.vouchsafe.payment.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.RequestId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.payment.domain.PayableVoucher;
import dev.vouchsafe.payment.domain.Payee;
import dev.vouchsafe.payment.domain.PaymentRegistered;
import dev.vouchsafe.payment.domain.PaymentReminded;
import dev.vouchsafe.payment.domain.PaymentRequest;
import dev.vouchsafe.payment.domain.ReceivedEvent.LocationReceived;
import dev.vouchsafe.payment.domain.ReceivedEvent.QualificationReceived;
import dev.vouchsafe.payment.domain.ReceivedEvent.RedemptionReceived;
import dev.vouchsafe.payment.domain.ReceivedEvent.ReleaseReceived;
import dev.vouchsafe.payment.domain.ReceivedEvent.ReservationReceived;
import dev.vouchsafe.payment.domain.RequestEvent;
import dev.vouchsafe.payment.domain.WindowEvent;
import dev.vouchsafe.payment.domain.WindowEvent.FirstVoucherRedeemed;
import dev.vouchsafe.payment.stream.PaymentStreams;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.testing.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every request, voucher and payee. */
final class PaymentWorld extends World {

    private final Map<RequestId, PaymentRequest> requests = new LinkedHashMap<>();
    private final Map<VoucherId, PayableVoucher> vouchers = new LinkedHashMap<>();
    private final Map<PartnerId, Payee> payees = new LinkedHashMap<>();

    @Override
    public void apply(DomainEvent event) {
        switch (event) {
            case RequestEvent e -> {
                PaymentRequest.evolve(request(e.requestId()), e).ifPresent(after -> requests.put(e.requestId(), after));
                e.vouchers().forEach(voucherId -> ofVoucher(voucherId, e));
            }
            case FirstVoucherRedeemed e -> ofPayee(e.partnerId(), e);
            case WindowEvent e -> ofVoucher(e.voucherId(), e);
            case ReservationReceived e -> ofVoucher(e.told().voucherId(), e);
            case ReleaseReceived e -> ofVoucher(e.told().voucherId(), e);
            case RedemptionReceived e -> ofVoucher(e.told().voucherId(), e);
            case QualificationReceived e -> {}
            case LocationReceived e -> ofPayee(e.told().partnerId(), e);
            case PaymentReminded e -> {}
            case PaymentRegistered e -> ofPayee(e.partnerId(), e);
            default -> throw new IllegalArgumentException("not an event of this service: " + event);
        }
    }

    /** What a decision or an answer would see right after the position, by the tags of the log, is what is here. */
    void isSeenIn(LogReader log, long position) {
        requests.forEach((id, request) -> assertThat(
                        log.stateUpTo(PaymentStreams.request(id), position).state())
                .contains(request));
        vouchers.forEach((id, voucher) -> assertThat(
                        log.stateUpTo(PaymentStreams.voucher(id), position).state())
                .isEqualTo(voucher));
        payees.forEach((id, payee) -> assertThat(
                        log.stateUpTo(PaymentStreams.payee(id), position).state())
                .isEqualTo(payee));
    }

    @Override
    protected Object content() {
        return List.of(requests, vouchers, payees);
    }

    private Optional<PaymentRequest> request(RequestId requestId) {
        return Optional.ofNullable(requests.get(requestId));
    }

    private void ofVoucher(VoucherId voucherId, DomainEvent event) {
        vouchers.put(
                voucherId,
                PayableVoucher.evolve(vouchers.getOrDefault(voucherId, PayableVoucher.unknown(voucherId)), event));
    }

    private void ofPayee(PartnerId partnerId, DomainEvent event) {
        payees.put(partnerId, Payee.evolve(payees.getOrDefault(partnerId, Payee.UNKNOWN), event));
    }
}

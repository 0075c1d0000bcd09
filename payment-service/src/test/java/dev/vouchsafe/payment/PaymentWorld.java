package dev.vouchsafe.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.decision.Fact;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.RequestId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.payment.domain.PayableVoucher;
import dev.vouchsafe.payment.domain.Payee;
import dev.vouchsafe.payment.domain.PaymentRegistered;
import dev.vouchsafe.payment.domain.PaymentRequest;
import dev.vouchsafe.payment.domain.RequestFact;
import dev.vouchsafe.payment.domain.Told.LocationTold;
import dev.vouchsafe.payment.domain.Told.QualificationTold;
import dev.vouchsafe.payment.domain.Told.RedemptionTold;
import dev.vouchsafe.payment.domain.Told.ReleaseTold;
import dev.vouchsafe.payment.domain.Told.ReservationTold;
import dev.vouchsafe.payment.domain.WindowFact;
import dev.vouchsafe.payment.domain.WindowFact.FirstVoucherRedeemed;
import dev.vouchsafe.payment.stream.PaymentStreams;
import dev.vouchsafe.platform.log.EventLog;
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
    public void apply(Fact fact) {
        switch (fact) {
            case RequestFact e -> {
                PaymentRequest.evolve(request(e.requestId()), e).ifPresent(after -> requests.put(e.requestId(), after));
                e.vouchers().forEach(voucherId -> ofVoucher(voucherId, e));
            }
            case FirstVoucherRedeemed e -> ofPayee(e.partnerId(), e);
            case WindowFact e -> ofVoucher(e.voucherId(), e);
            case ReservationTold e -> ofVoucher(e.told().voucherId(), e);
            case ReleaseTold e -> ofVoucher(e.told().voucherId(), e);
            case RedemptionTold e -> ofVoucher(e.told().voucherId(), e);
            case QualificationTold e -> {}
            case LocationTold e -> ofPayee(e.told().partnerId(), e);
            case PaymentRegistered e -> ofPayee(e.partnerId(), e);
            default -> throw new IllegalArgumentException("not an event of this service: " + fact);
        }
    }

    /** What a decision or an answer would see right after the position, by the tags of the log, is what is here. */
    void isSeenIn(EventLog log, long position) {
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

    private void ofVoucher(VoucherId voucherId, Fact fact) {
        vouchers.put(
                voucherId,
                PayableVoucher.evolve(vouchers.getOrDefault(voucherId, PayableVoucher.unknown(voucherId)), fact));
    }

    private void ofPayee(PartnerId partnerId, Fact fact) {
        payees.put(partnerId, Payee.evolve(payees.getOrDefault(partnerId, Payee.UNKNOWN), fact));
    }
}

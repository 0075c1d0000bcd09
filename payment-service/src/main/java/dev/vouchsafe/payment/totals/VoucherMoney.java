package dev.vouchsafe.payment.totals;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.contracts.id.RequestId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.money.Money;
import dev.vouchsafe.contracts.voucher.VoucherRedeemed;
import dev.vouchsafe.payment.domain.ReceivedEvent.RedemptionReceived;
import dev.vouchsafe.payment.domain.RequestEvent;
import dev.vouchsafe.payment.domain.RequestEvent.RequestApproved;
import dev.vouchsafe.payment.domain.RequestEvent.RequestDrafted;
import dev.vouchsafe.payment.domain.RequestEvent.RequestLapsed;
import dev.vouchsafe.payment.domain.RequestEvent.RequestPaid;
import dev.vouchsafe.payment.domain.RequestEvent.RequestRejected;
import dev.vouchsafe.payment.domain.RequestEvent.RequestSubmitted;
import dev.vouchsafe.payment.domain.WindowEvent.PaymentWindowClosed;
import dev.vouchsafe.payment.domain.WindowEvent.PaymentWindowOpened;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happened to the money of one voucher, in order. The tax of a request counts with its first voucher, so that the
 * sum over its vouchers is its total.
 *
 * @param window null until it is redeemed
 * @param redeemed the redemption as it was published; null until it is received
 * @param asked what the last draft of each request asks for it
 */
record VoucherMoney(
        VoucherId voucherId,
        @Nullable PaymentWindowOpened window,
        @Nullable VoucherRedeemed redeemed,
        Map<RequestId, Money> asked,
        List<Step> steps) {

    /** What a step is, as rows have it. */
    enum Kind {
        REQUESTED,
        APPROVED,
        REJECTED,
        PAID,
        LAPSED,
        /** The window closed, and no request had invoiced the voucher. */
        UNCLAIMED,
        /** The window closed on a voucher that was invoiced in time. */
        CLOSED
    }

    /**
     * @param money of the request's last draft; null where the step is about none
     * @param until the last day to pay it in time; null unless it was approved
     */
    record Step(
            Kind kind,
            Instant at,
            @Nullable Money money,
            @Nullable LocalDate until) {}

    /** Of a voucher that is redeemed. */
    PaymentWindowOpened redeemedIn() {
        return requireNonNull(window);
    }

    static VoucherMoney unknown(VoucherId voucherId) {
        return new VoucherMoney(voucherId, null, null, Map.of(), List.of());
    }

    VoucherMoney after(Object event) {
        return switch (event) {
            case PaymentWindowOpened e -> new VoucherMoney(voucherId, e, redeemed, asked, steps);
            case RedemptionReceived e -> new VoucherMoney(voucherId, window, e.told(), asked, steps);
            case PaymentWindowClosed e ->
                with(e.requestId() == null ? Kind.UNCLAIMED : Kind.CLOSED, e.at(), null, null);
            case RequestDrafted e -> drafted(e);
            case RequestSubmitted e -> with(Kind.REQUESTED, e, null);
            case RequestApproved e -> with(Kind.APPROVED, e, e.payThrough());
            case RequestRejected e -> with(Kind.REJECTED, e, null);
            case RequestPaid e -> with(Kind.PAID, e, null);
            case RequestLapsed e -> with(Kind.LAPSED, e, null);
            default -> this;
        };
    }

    private VoucherMoney drafted(RequestDrafted draft) {
        var changed = new HashMap<>(asked);
        changed.remove(draft.requestId());
        amount(draft).ifPresent(amount -> changed.put(draft.requestId(), amount));
        return new VoucherMoney(voucherId, window, redeemed, changed, steps);
    }

    /** Empty if the voucher left the request. */
    private Optional<Money> amount(RequestDrafted draft) {
        return draft.lines().stream()
                .filter(line -> line.voucherId().equals(voucherId))
                .findFirst()
                .map(line ->
                        line.equals(draft.lines().getFirst()) ? line.amount().plus(draft.tax()) : line.amount());
    }

    private VoucherMoney with(Kind kind, RequestEvent event, @Nullable LocalDate until) {
        var money = asked.get(event.requestId());
        // One that left the request hears of it no more.
        return money == null ? this : with(kind, event.at(), money, until);
    }

    private VoucherMoney with(Kind kind, Instant at, @Nullable Money money, @Nullable LocalDate until) {
        var more = Stream.concat(steps.stream(), Stream.of(new Step(kind, at, money, until)))
                .toList();
        return new VoucherMoney(voucherId, window, redeemed, asked, more);
    }
}

package dev.vouchsafe.payment.domain;

import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.RequestId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.money.Money;
import dev.vouchsafe.payment.domain.RequestFact.RequestApproved;
import dev.vouchsafe.payment.domain.RequestFact.RequestDrafted;
import dev.vouchsafe.payment.domain.RequestFact.RequestLapsed;
import dev.vouchsafe.payment.domain.RequestFact.RequestPaid;
import dev.vouchsafe.payment.domain.RequestFact.RequestRejected;
import dev.vouchsafe.payment.domain.RequestFact.RequestSubmitted;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A partner's request for payment of redeemed vouchers.
 *
 * @param since      when it came into its status
 * @param reference  null until it was first submitted
 * @param payThrough the last day to pay it in time; null unless it was approved
 * @param reasons    why it was rejected last; empty if it never was, or was corrected since
 */
public record PaymentRequest(RequestId requestId, PartnerId partnerId, String program, LocationId locationId, List<RequestLine> lines,
                             Money tax, Status status, Instant since, String reference, LocalDate payThrough, List<String> reasons) {

    /** draft → submitted → approved → paid, or submitted → rejected → corrected draft; what is not submitted in time lapses. */
    public enum Status {
        DRAFT, SUBMITTED, APPROVED, REJECTED, PAID, LAPSED;

        /** The word in answers. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public List<VoucherId> vouchers() {
        return lines.stream().map(RequestLine::voucherId).toList();
    }

    /** The rates of all vouchers plus the tax. */
    public Money total() {
        return lines.stream().map(RequestLine::amount).reduce(tax, Money::plus);
    }

    /** Whether the partner has yet to hand it in, for the first time or again. */
    public boolean isOpen() {
        return status == Status.DRAFT || status == Status.REJECTED;
    }

    /** The one instant at which its window closes: the earliest at which that of any of its vouchers does. */
    public Optional<Instant> closesAt() {
        return lines.stream().map(RequestLine::closesAt).min(Instant::compareTo);
    }

    /** Whether it is too late by then to correct it, for good, whichever vouchers the correction would name. */
    public boolean isWindowClosedAt(Instant now) {
        return closesAt().filter(closed -> !now.isBefore(closed)).isPresent();
    }

    /**
     * When it lapses if nothing happens before: as its window closes while it is open. One that waited for its review then and
     * is rejected later stays rejected, also when the windows of its other vouchers close.
     */
    public Optional<Instant> lapsesAt() {
        return isOpen() ? closesAt().filter(since::isBefore) : Optional.empty();
    }

    /** Whether it has lapsed by then, be that recorded yet or not. */
    public boolean isLapsedAt(Instant now) {
        return status == Status.LAPSED || lapsesAt().filter(at -> !now.isBefore(at)).isPresent();
    }

    /** The status by then. */
    public Status statusAt(Instant now) {
        return isLapsedAt(now) ? Status.LAPSED : status;
    }

    /** Whether the voucher is in it and may be in no other: a rejected or lapsed request holds its vouchers no more. */
    public boolean holdsAt(VoucherId voucherId, Instant now) {
        var holding = statusAt(now);
        return holding != Status.REJECTED && holding != Status.LAPSED && vouchers().contains(voucherId);
    }

    /** Whether it waits to be paid for longer than the term. */
    public boolean isOverdueOn(LocalDate today) {
        return status == Status.APPROVED && today.isAfter(payThrough);
    }

    public static Optional<PaymentRequest> evolve(Optional<PaymentRequest> request, Object event) {
        return event instanceof RequestFact fact ? Optional.of(request.map(known -> known.after(fact)).orElseGet(() -> first(fact))) : request;
    }

    private static PaymentRequest first(RequestFact fact) {
        if (fact instanceof RequestDrafted e) {
            return drafted(e, null);
        }
        throw new IllegalStateException("a request begins with its draft, not with " + fact.getClass().getSimpleName());
    }

    private PaymentRequest after(RequestFact fact) {
        return switch (fact) {
            case RequestDrafted e -> drafted(e, reference);
            case RequestSubmitted e -> become(Status.SUBMITTED, e.at(), e.reference(), null, reasons);
            case RequestApproved e -> become(Status.APPROVED, e.at(), reference, e.payThrough(), reasons);
            case RequestRejected e -> become(Status.REJECTED, e.at(), reference, null, e.reasons());
            case RequestPaid e -> become(Status.PAID, e.at(), reference, payThrough, reasons);
            case RequestLapsed e -> become(Status.LAPSED, e.at(), reference, null, reasons);
        };
    }

    private static PaymentRequest drafted(RequestDrafted e, String reference) {
        return new PaymentRequest(e.requestId(), e.partnerId(), e.program(), e.locationId(), e.lines(), e.tax(), Status.DRAFT, e.at(),
                reference, null, List.of());
    }

    private PaymentRequest become(Status next, Instant at, String number, LocalDate payBy, List<String> because) {
        return new PaymentRequest(requestId, partnerId, program, locationId, lines, tax, next, at, number, payBy, because);
    }
}

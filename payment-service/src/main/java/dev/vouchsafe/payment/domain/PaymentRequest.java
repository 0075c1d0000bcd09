package dev.vouchsafe.payment.domain;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.contracts.decision.AttributedEvent;
import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.RequestId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.money.Money;
import dev.vouchsafe.payment.domain.RequestEvent.RequestApproved;
import dev.vouchsafe.payment.domain.RequestEvent.RequestDrafted;
import dev.vouchsafe.payment.domain.RequestEvent.RequestLapsed;
import dev.vouchsafe.payment.domain.RequestEvent.RequestPaid;
import dev.vouchsafe.payment.domain.RequestEvent.RequestRejected;
import dev.vouchsafe.payment.domain.RequestEvent.RequestSubmitted;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A partner's request for payment of redeemed vouchers.
 *
 * @param hands who drafted, corrected or submitted it, ever: they neither approve, reject nor pay it
 */
public record PaymentRequest(
        RequestId requestId,
        PartnerId partnerId,
        String program,
        RequestContent content,
        RequestProgress progress,
        Set<String> hands) {

    /**
     * draft → submitted → approved → paid, or submitted → rejected → corrected draft; what is not submitted in time
     * lapses.
     */
    public enum Status {
        DRAFT,
        SUBMITTED,
        APPROVED,
        REJECTED,
        PAID,
        LAPSED;

        /** The word in answers. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public LocationId locationId() {
        return content.locationId();
    }

    public List<RequestLine> lines() {
        return content.lines();
    }

    public List<VoucherId> vouchers() {
        return content.vouchers();
    }

    public Money total() {
        return content.total();
    }

    public Status status() {
        return progress.status();
    }

    /** When it came into its status. */
    public Instant since() {
        return progress.since();
    }

    /** The reference of a request that was submitted. */
    public String number() {
        return requireNonNull(reference());
    }

    /** Null until it was first submitted. */
    public @Nullable String reference() {
        return progress.reference();
    }

    /** Whether the partner has yet to hand it in, for the first time or again. */
    public boolean isOpen() {
        return status() == Status.DRAFT || status() == Status.REJECTED;
    }

    /** Whether it is too late by then to correct it, for good, whichever vouchers the correction would name. */
    public boolean isWindowClosedAt(Instant at) {
        return content.closesAt().filter(closed -> !at.isBefore(closed)).isPresent();
    }

    /**
     * When it lapses if nothing happens before: as its window closes while it is open. One that waited for its review
     * then and is rejected later stays rejected, also when the windows of its other vouchers close.
     */
    public Optional<Instant> lapsesAt() {
        return isOpen() ? content.closesAt().filter(since()::isBefore) : Optional.empty();
    }

    /** Whether it has lapsed by then, be that recorded yet or not. */
    public boolean isLapsedAt(Instant at) {
        return status() == Status.LAPSED
                || lapsesAt().filter(lapse -> !at.isBefore(lapse)).isPresent();
    }

    /** The request as it stands by then: its deadline, if that has passed, has had its effect, recorded or not. */
    public PaymentRequest standingAt(Instant at) {
        return lapsesAt()
                .filter(lapse -> !at.isBefore(lapse))
                .map(lapse -> become(progress.lapsed(lapse), hands))
                .orElse(this);
    }

    /** The status by then. */
    public Status statusAt(Instant at) {
        return isLapsedAt(at) ? Status.LAPSED : status();
    }

    /** Whether the voucher is in it and may be in no other: a rejected or lapsed request holds its vouchers no more. */
    public boolean holdsAt(VoucherId voucherId, Instant at) {
        var holding = statusAt(at);
        return holding != Status.REJECTED
                && holding != Status.LAPSED
                && vouchers().contains(voucherId);
    }

    /** Whether it waits to be paid for longer than the term. */
    public boolean isOverdueOn(LocalDate today) {
        return status() == Status.APPROVED && today.isAfter(progress.payThrough());
    }

    /**
     * Whether the account of its location is another now than when it was approved: so it isn't paid until it is
     * approved again.
     */
    public boolean isAccountChanged(Payee payee) {
        var approval = progress.approval();
        if (status() != Status.APPROVED || approval == null) {
            return false;
        }
        int registration = approval.registration() == null
                ? payee.registrationAt(program, approval.at())
                : approval.registration();
        var now = payee.account(program, locationId());
        var then = payee.account(program, locationId(), registration);
        return now.isPresent() != then.isPresent()
                || now.isPresent() && !now.get().sameAs(then.get());
    }

    public static Optional<PaymentRequest> evolve(Optional<PaymentRequest> request, Object event) {
        return event instanceof RequestEvent next
                ? Optional.of(request.map(known -> known.after(next)).orElseGet(() -> first(next)))
                : request;
    }

    private static PaymentRequest first(RequestEvent event) {
        if (event instanceof RequestDrafted e) {
            return drafted(e, null, Set.of());
        }
        throw new IllegalStateException(
                "a request begins with its draft, not with " + event.getClass().getSimpleName());
    }

    private PaymentRequest after(RequestEvent event) {
        return switch (event) {
            case RequestDrafted e -> drafted(e, reference(), hands);
            case RequestSubmitted e -> become(progress.submitted(e.at(), e.reference()), with(hands, e));
            case RequestApproved e -> become(progress.approved(e), hands);
            case RequestRejected e -> become(progress.rejected(e.at(), e.reasons()), hands);
            case RequestPaid e -> become(progress.paid(e.at(), e.transfer()), hands);
            case RequestLapsed e -> become(progress.lapsed(e.at()), hands);
        };
    }

    private static PaymentRequest drafted(RequestDrafted e, @Nullable String reference, Set<String> before) {
        return new PaymentRequest(
                e.requestId(),
                e.partnerId(),
                e.program(),
                new RequestContent(e.locationId(), e.lines(), e.tax(), e.invoiceNumber()),
                RequestProgress.drafted(e.at(), reference),
                with(before, e));
    }

    private PaymentRequest become(RequestProgress next, Set<String> by) {
        return new PaymentRequest(requestId, partnerId, program, content, next, by);
    }

    private static Set<String> with(Set<String> hands, AttributedEvent event) {
        if (event.by() == null || hands.contains(event.by())) {
            return hands;
        }
        var more = new TreeSet<>(hands);
        more.add(event.by());
        return Collections.unmodifiableSet(more);
    }
}

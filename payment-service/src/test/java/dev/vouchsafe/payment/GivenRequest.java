package dev.vouchsafe.payment;

import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.contracts.id.RequestId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.money.Money;
import dev.vouchsafe.payment.domain.RequestEvent.RequestApproved;
import dev.vouchsafe.payment.domain.RequestEvent.RequestDrafted;
import dev.vouchsafe.payment.domain.RequestEvent.RequestLapsed;
import dev.vouchsafe.payment.domain.RequestEvent.RequestPaid;
import dev.vouchsafe.payment.domain.RequestEvent.RequestRejected;
import dev.vouchsafe.payment.domain.RequestEvent.RequestSubmitted;
import dev.vouchsafe.payment.domain.RequestLine;
import dev.vouchsafe.payment.domain.WindowEvent.PaymentWindowOpened;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * The events of a payment request of P-1 for L-GB, in GBP without tax. Ana drafts and submits it; whatever isn't said
 * otherwise happens at one instant.
 *
 * @param lines what is in it, at GBP 4000 each
 */
public record GivenRequest(RequestId id, List<RequestLine> lines, Instant at) {

    public static final String ANA = "ana@p-1.example";
    public static final String PIA = "pia@payments.example";
    public static final String REFERENCE = "111-222-333";

    /** R-1 with these vouchers. */
    public static GivenRequest of(Instant at, PaymentWindowOpened... windows) {
        return new GivenRequest(
                RequestId.of("R-1"),
                Arrays.stream(windows)
                        .map(window -> new RequestLine(
                                window.voucherId(),
                                Money.of("GBP", "4000"),
                                window.redeemedOn(),
                                window.lastDay(),
                                window.closesAt()))
                        .toList(),
                at);
    }

    /** Another request with the same vouchers. */
    public GivenRequest named(String requestId) {
        return new GivenRequest(RequestId.of(requestId), lines, at);
    }

    public List<VoucherId> vouchers() {
        return lines.stream().map(RequestLine::voucherId).toList();
    }

    public RequestDrafted drafted() {
        return drafted(lines, List.of());
    }

    /** Corrected, so that none of its vouchers is in it any more. */
    public RequestDrafted emptied() {
        return drafted(List.of(), vouchers());
    }

    private RequestDrafted drafted(List<RequestLine> now, List<VoucherId> dropped) {
        return new RequestDrafted(
                id,
                Given.PARTNER,
                Given.PROGRAM,
                LocationId.of("L-GB"),
                now,
                Money.of("GBP", "0"),
                null,
                dropped,
                ANA,
                at);
    }

    public RequestSubmitted submitted() {
        return submitted(at);
    }

    public RequestSubmitted submitted(Instant when) {
        return new RequestSubmitted(id, Given.PARTNER, vouchers(), REFERENCE, ANA, when);
    }

    public RequestApproved approved(LocalDate payThrough) {
        return approved(payThrough, 1);
    }

    /** For the account of one of the partner's registrations. */
    public RequestApproved approved(LocalDate payThrough, int registration) {
        return new RequestApproved(id, Given.PARTNER, vouchers(), payThrough, registration, PIA, at);
    }

    public RequestRejected rejected() {
        return rejected(at);
    }

    public RequestRejected rejected(Instant when) {
        return new RequestRejected(id, Given.PARTNER, vouchers(), List.of("tax"), when);
    }

    public RequestPaid paid() {
        return paid(at);
    }

    public RequestPaid paid(Instant when) {
        return new RequestPaid(id, Given.PARTNER, vouchers(), null, null, when);
    }

    /** With the window of one of its vouchers. */
    public RequestLapsed lapsed(String voucherId, Instant when) {
        return new RequestLapsed(id, Given.PARTNER, vouchers(), VoucherId.of(voucherId), when);
    }
}

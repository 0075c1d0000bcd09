package dev.vouchsafe.payment.notice;

import dev.vouchsafe.contracts.notice.NoticeKind;
import dev.vouchsafe.payment.domain.PaymentRequest;
import dev.vouchsafe.payment.domain.RequestEvent;
import dev.vouchsafe.payment.domain.RequestEvent.RequestApproved;
import dev.vouchsafe.payment.domain.RequestEvent.RequestDrafted;
import dev.vouchsafe.payment.domain.RequestEvent.RequestLapsed;
import dev.vouchsafe.payment.domain.RequestEvent.RequestPaid;
import dev.vouchsafe.payment.domain.RequestEvent.RequestRejected;
import dev.vouchsafe.payment.domain.RequestEvent.RequestSubmitted;
import dev.vouchsafe.payment.domain.RequestLine;
import dev.vouchsafe.program.Programs;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is said of a payment request since an event. A draft is the partner's own. */
record RequestNotice(NoticeKind kind, Map<String, Object> facts) {

    /** @param request as it stood right after the event */
    static Optional<RequestNotice> of(RequestEvent event, PaymentRequest request, Programs programs) {
        return Optional.ofNullable(
                switch (event) {
                    case RequestDrafted e -> null;
                    case RequestSubmitted e ->
                        about(NoticeKind.PAYMENT_SUBMITTED, request)
                                .with("partnerId", e.partnerId())
                                .with("vouchers", request.vouchers());
                    case RequestApproved e ->
                        about(NoticeKind.PAYMENT_APPROVED, request).with("payThrough", e.payThrough());
                    case RequestRejected e ->
                        about(NoticeKind.PAYMENT_REJECTED, request)
                                .with("reasons", e.reasons())
                                .with("correctThrough", correctThrough(request, e));
                    case RequestPaid e ->
                        about(NoticeKind.PAYMENT_PAID, request)
                                .with("paidOn", programs.dayOf(request.program(), e.at()))
                                .with("valueOn", e.valueOn())
                                .with("bankReference", e.bankReference());
                    case RequestLapsed e ->
                        about(NoticeKind.PAYMENT_LAPSED, request).with("vouchers", request.vouchers());
                });
    }

    private static RequestNotice about(NoticeKind kind, PaymentRequest request) {
        return new RequestNotice(kind, Map.of())
                .with("requestId", request.requestId())
                .with("reference", request.reference())
                .with("total", request.total());
    }

    private static @Nullable LocalDate correctThrough(PaymentRequest request, RequestRejected event) {
        return request.isWindowClosedAt(event.at())
                ? null
                : request.content().firstToClose().map(RequestLine::lastDay).orElse(null);
    }

    private RequestNotice with(String fact, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        var more = new LinkedHashMap<>(facts);
        more.put(fact, value);
        return new RequestNotice(kind, more);
    }
}

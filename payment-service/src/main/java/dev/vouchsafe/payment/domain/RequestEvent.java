package dev.vouchsafe.payment.domain;

import dev.vouchsafe.contracts.decision.AttributedEvent;
import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.decision.EarlierVersion;
import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.RequestId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The events of a payment request. Stored for ever: names, components and meanings do not change; a change is a new
 * version.
 */
public sealed interface RequestEvent extends DomainEvent {

    RequestId requestId();

    PartnerId partnerId();

    /** Every voucher that the event is about: those in the request, and those that just left it. */
    List<VoucherId> vouchers();

    /**
     * The request's content, as it is from now on: the first draft, or a correction of one that was drafted or
     * rejected.
     *
     * @param program of the vouchers
     * @param invoiceNumber the partner's own number for it; null if it gave none
     * @param dropped vouchers that were in it before and are no longer
     * @param by who drafted or corrected it
     */
    record RequestDrafted(
            RequestId requestId,
            PartnerId partnerId,
            String program,
            LocationId locationId,
            List<RequestLine> lines,
            Money tax,
            @Nullable String invoiceNumber,
            List<VoucherId> dropped,
            String by,
            Instant at)
            implements RequestEvent, AttributedEvent {
        public RequestDrafted {
            lines = List.copyOf(lines);
            dropped = List.copyOf(dropped);
        }

        @Override
        public List<VoucherId> vouchers() {
            return Stream.concat(lines.stream().map(RequestLine::voucherId), dropped.stream())
                    .toList();
        }

        @Override
        public RequestDrafted attributedTo(String actor) {
            return new RequestDrafted(
                    requestId, partnerId, program, locationId, lines, tax, invoiceNumber, dropped, actor, at);
        }

        /**
         * Without the partner's own number.
         *
         * @param program of the vouchers
         * @param dropped vouchers that were in it before and are no longer
         */
        public record V1(
                RequestId requestId,
                PartnerId partnerId,
                String program,
                LocationId locationId,
                List<RequestLine> lines,
                Money tax,
                List<VoucherId> dropped,
                Instant at)
                implements EarlierVersion<RequestDrafted> {

            @Override
            @SuppressWarnings("NullAway") // nobody is named for it yet: the log does that as it reads it
            public RequestDrafted upgraded() {
                return new RequestDrafted(
                        requestId, partnerId, program, locationId, lines, tax, null, dropped, null, at);
            }
        }
    }

    /** The request was handed in, under its reference number; one that is handed in again keeps it. */
    record RequestSubmitted(
            RequestId requestId, PartnerId partnerId, List<VoucherId> vouchers, String reference, String by, Instant at)
            implements RequestEvent, AttributedEvent {

        @Override
        public RequestSubmitted attributedTo(String actor) {
            return new RequestSubmitted(requestId, partnerId, vouchers, reference, actor, at);
        }
    }

    /**
     * A payments officer approved the request.
     *
     * @param payThrough the last day on which paying it is not overdue, in the program zone
     * @param registration which of the partner's registrations in the program named the account that it is to be paid
     *     to: 1 is the first, 0 says that there was none; null if it was approved before that was recorded
     */
    record RequestApproved(
            RequestId requestId,
            PartnerId partnerId,
            List<VoucherId> vouchers,
            LocalDate payThrough,
            @Nullable Integer registration,
            String by,
            Instant at)
            implements RequestEvent, AttributedEvent {

        @Override
        public RequestApproved attributedTo(String actor) {
            return new RequestApproved(requestId, partnerId, vouchers, payThrough, registration, actor, at);
        }

        /**
         * Without the registration.
         *
         * @param vouchers every voucher in the request
         * @param payThrough the last day on which paying it is not overdue, in the program zone
         */
        public record V1(
                RequestId requestId, PartnerId partnerId, List<VoucherId> vouchers, LocalDate payThrough, Instant at)
                implements EarlierVersion<RequestApproved> {

            @Override
            @SuppressWarnings("NullAway") // as above
            public RequestApproved upgraded() {
                return new RequestApproved(requestId, partnerId, vouchers, payThrough, null, null, at);
            }
        }
    }

    /** A payments officer rejected the request, with reasons in the officer's words. */
    record RequestRejected(
            RequestId requestId, PartnerId partnerId, List<VoucherId> vouchers, List<String> reasons, Instant at)
            implements RequestEvent {
        public RequestRejected {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * The request was paid.
     *
     * @param bankReference the bank's reference of the transfer; null if the officer gave none
     * @param valueOn the value day of the transfer; null if the officer gave none
     */
    record RequestPaid(
            RequestId requestId,
            PartnerId partnerId,
            List<VoucherId> vouchers,
            @Nullable String bankReference,
            @Nullable LocalDate valueOn,
            Instant at)
            implements RequestEvent {

        /** What it says of the transfer. */
        public Transfer transfer() {
            return new Transfer(bankReference, valueOn);
        }

        /**
         * Without the transfer.
         *
         * @param vouchers every voucher in the request
         */
        public record V1(RequestId requestId, PartnerId partnerId, List<VoucherId> vouchers, Instant at)
                implements EarlierVersion<RequestPaid> {

            @Override
            public RequestPaid upgraded() {
                return new RequestPaid(requestId, partnerId, vouchers, null, null, at);
            }
        }
    }

    /**
     * The request was not submitted in time and lapsed, whole and for good.
     *
     * @param voucherId the voucher whose window closed
     * @param at the deadline's own instant
     */
    record RequestLapsed(
            RequestId requestId, PartnerId partnerId, List<VoucherId> vouchers, VoucherId voucherId, Instant at)
            implements RequestEvent {}
}

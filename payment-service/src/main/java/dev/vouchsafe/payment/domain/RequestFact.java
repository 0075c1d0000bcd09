package dev.vouchsafe.payment.domain;

import dev.vouchsafe.contracts.decision.Fact;
import dev.vouchsafe.contracts.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The events of a payment request. Stored for ever: names, components and meanings do not change; a change is a new version. */
public sealed interface RequestFact extends Fact {

    String requestId();

    String partnerId();

    /** Every voucher that the event is about: those in the request, and those that just left it. */
    List<String> vouchers();

    /**
     * The request's content, as it is from now on: the first draft, or a correction of one that was drafted or rejected.
     *
     * @param program of the vouchers
     * @param dropped vouchers that were in it before and are no longer
     */
    record RequestDrafted(String requestId, String partnerId, String program, String locationId, List<RequestLine> lines,
                          Money tax, List<String> dropped, Instant at) implements RequestFact {
        public RequestDrafted {
            lines = List.copyOf(lines);
            dropped = List.copyOf(dropped);
        }

        @Override
        public List<String> vouchers() {
            return Stream.concat(lines.stream().map(RequestLine::voucherId), dropped.stream()).toList();
        }
    }

    /** The request was handed in, under its reference number; one that is handed in again keeps it. */
    record RequestSubmitted(String requestId, String partnerId, List<String> vouchers, String reference, Instant at)
            implements RequestFact {
    }

    /**
     * A payments officer approved the request.
     *
     * @param payThrough the last day on which paying it is not overdue, in the program zone
     */
    record RequestApproved(String requestId, String partnerId, List<String> vouchers, LocalDate payThrough, Instant at)
            implements RequestFact {
    }

    /** A payments officer rejected the request, with reasons in the officer's words. */
    record RequestRejected(String requestId, String partnerId, List<String> vouchers, List<String> reasons, Instant at)
            implements RequestFact {
        public RequestRejected {
            reasons = List.copyOf(reasons);
        }
    }

    /** The request was paid. */
    record RequestPaid(String requestId, String partnerId, List<String> vouchers, Instant at) implements RequestFact {
    }

    /**
     * The request was not submitted in time and lapsed, whole and for good.
     *
     * @param voucherId the voucher whose window closed
     * @param at        the deadline's own instant
     */
    record RequestLapsed(String requestId, String partnerId, List<String> vouchers, String voucherId, Instant at)
            implements RequestFact {
    }
}

package dev.vouchsafe.payment.listing;

import dev.vouchsafe.contracts.id.RequestId;
import dev.vouchsafe.payment.domain.PaymentRequest;
import dev.vouchsafe.payment.domain.PaymentRequest.Status;
import dev.vouchsafe.payment.domain.RequestEvent;
import dev.vouchsafe.payment.domain.RequestEvent.RequestRejected;
import dev.vouchsafe.payment.stream.PaymentStreams;
import dev.vouchsafe.platform.listing.FoldedList;
import dev.vouchsafe.platform.listing.ListForm;
import dev.vouchsafe.platform.log.Fold;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.program.Programs;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The list of payment requests, a row each. */
@Component
class RequestList extends FoldedList<Optional<PaymentRequest>> {

    static final String NAME = "request-list";
    /** Totals are in order within a currency: those of different ones can't be compared. */
    static final ListForm FORM = ListForm.identifiedBy("requestId")
            .oneOf("status", Arrays.stream(Status.values()).map(Status::id).toList())
            .ids("partnerId", "locationId")
            .text("program", "reference", "invoiceNumber", "bankReference", "currency")
            .days("submitThrough", "submittedOn", "approvedOn", "payThrough", "paidOn", "valueOn")
            .oneOf("paidLate", List.of("true", "false"))
            .filterIds("voucherId", "vouchers")
            .order("total", "currency", "minorUnits")
            .own("overdue")
            .together("partnerId", "status")
            .together("status", "payThrough")
            .together("status", "program");

    RequestList(LogReader log, Programs programs) {
        super(
                NAME,
                FORM,
                new RowFormat(RequestRow.VERSION, null),
                log,
                RequestList::listed,
                event -> event instanceof RequestEvent of
                        ? Stream.of(of.requestId().value())
                        : Stream.empty(),
                request -> request.stream().map(known -> RequestRow.of(known, programs)));
    }

    /**
     * Without the reasons of a rejection, which no row shows: thousands of requests are kept in memory while the list
     * follows the log.
     */
    private static Fold<Optional<PaymentRequest>> listed(String id) {
        var whole = PaymentStreams.request(new RequestId(id));
        return new Fold<>(
                whole.criteria(),
                whole.initial(),
                (request, event) -> whole.evolve()
                        .apply(
                                request,
                                event instanceof RequestRejected e
                                        ? new RequestRejected(
                                                e.requestId(), e.partnerId(), e.vouchers(), List.of(), e.at())
                                        : event));
    }
}

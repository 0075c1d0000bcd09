package dev.vouchsafe.payment.listing;

import dev.vouchsafe.payment.domain.PaymentRequest;
import dev.vouchsafe.payment.domain.RequestFact;
import dev.vouchsafe.payment.stream.PaymentStreams;
import dev.vouchsafe.platform.http.ListForm;
import dev.vouchsafe.platform.listing.FoldedList;
import dev.vouchsafe.platform.log.EventLog;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The list of payment requests, a row each. */
@Component
class RequestList extends FoldedList<Optional<PaymentRequest>> {

    static final String NAME = "request-list";
    /** Totals are in order within a currency: those of different ones can't be compared. */
    static final ListForm FORM = ListForm.identifiedBy("requestId").text("status", "partnerId", "program", "locationId", "reference", "currency", "payThrough")
            .filter("voucherId", "vouchers").order("total", "currency", "minorUnits").own("overdue")
            .together("partnerId", "status").together("status", "payThrough").together("status", "program");

    RequestList(EventLog log) {
        super(NAME, FORM, log, PaymentStreams::request, fact -> fact instanceof RequestFact of ? of.requestId() : null, request -> request.stream().map(RequestRow::of));
    }
}

package dev.vouchsafe.payment.listing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import dev.vouchsafe.payment.domain.PaymentRequest.Status;
import dev.vouchsafe.payment.domain.PaymentText;
import dev.vouchsafe.payment.view.VisibleRequests;
import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.platform.http.access.Caller;
import dev.vouchsafe.platform.http.read.QueryParameters;
import dev.vouchsafe.platform.listing.Lists;
import dev.vouchsafe.platform.listing.ProgramDays;
import dev.vouchsafe.platform.time.ServiceClock;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.web.CsvRows;
import java.time.Instant;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The list of payment requests, as far as the caller may know of them. */
@RestController
record RequestListHttp(Lists lists, ServiceClock clock, Programs programs, RequestList requests) {

    private static final CsvRows<RequestRow> CSV = CsvRows.<RequestRow>rows()
            .column("requestId", RequestRow::requestId)
            .column("status", RequestRow::status)
            .column("partnerId", RequestRow::partnerId)
            .column("program", RequestRow::program)
            .column("locationId", RequestRow::locationId)
            .column("reference", RequestRow::reference)
            .column("vouchers", RequestRow::vouchers)
            .column("currency", row -> row.total().currency())
            .column("total", row -> row.total().amount())
            .column("submittedOn", RequestRow::submittedOn)
            .column("approvedOn", RequestRow::approvedOn)
            .column("payThrough", RequestRow::payThrough)
            .column("paidOn", RequestRow::paidOn)
            .column("overdue", RequestRow::overdue)
            .column("paidLate", RequestRow::paidLate)
            .column("submitThrough", RequestRow::submitThrough)
            .column("invoiceNumber", RequestRow::invoiceNumber)
            .column("bankReference", RequestRow::bankReference)
            .column("valueOn", RequestRow::valueOn);

    @GetMapping("/api/payment-requests")
    Mono<ResponseEntity<Flux<DataBuffer>>> list(ServerWebExchange exchange) {
        var at = clock.instant();
        return lists.answer(
                exchange,
                requests,
                query -> visible(query.caller(), query.parameters(), at),
                row -> RequestRow.from(row, programs, at),
                CSV);
    }

    private Bson visible(Caller caller, QueryParameters query, Instant at) {
        var owned = VisibleRequests.seesAll(caller)
                ? new Document()
                : eq("partnerId", caller.partner().value());
        return query.text("overdue")
                .map(value -> and(owned, overdue(value, programs, at)))
                .orElse(owned);
    }

    /** Of each program's requests those whose term is over by that program's day. */
    static Bson overdue(String value, Programs programs, Instant at) {
        if (!value.equals("true")) {
            throw new Malformed("overdue", PaymentText.ONLY_TRUE);
        }
        var late = new ProgramDays(programs, at).each(today -> lt("payThrough", today.toString()));
        return and(eq("status", Status.APPROVED.id()), late);
    }
}

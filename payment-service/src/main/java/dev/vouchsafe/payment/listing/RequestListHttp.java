package dev.vouchsafe.payment.listing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.payment.domain.PaymentRequest.Status;
import dev.vouchsafe.platform.http.Caller;
import dev.vouchsafe.platform.http.CsvRows;
import dev.vouchsafe.platform.http.DocumentListing;
import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.platform.http.QueryParameters;
import dev.vouchsafe.platform.http.Reads;
import dev.vouchsafe.platform.readmodel.ReadModels;
import dev.vouchsafe.platform.time.ServiceClock;
import dev.vouchsafe.program.Programs;
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
class RequestListHttp {

    private static final CsvRows<RequestRow> CSV = CsvRows.<RequestRow>rows()
            .column("requestId", RequestRow::requestId).column("status", RequestRow::status).column("partnerId", RequestRow::partnerId)
            .column("program", RequestRow::program).column("locationId", RequestRow::locationId).column("reference", RequestRow::reference)
            .column("vouchers", RequestRow::vouchers).column("currency", row -> row.total().currency())
            .column("total", row -> row.total().amount()).column("payThrough", RequestRow::payThrough)
            .column("overdue", RequestRow::overdue);

    private final Reads reads;
    private final ServiceClock clock;
    private final Programs programs;
    private final ReadModels models;

    RequestListHttp(Reads reads, ServiceClock clock, Programs programs, ReadModels models) {
        this.reads = reads;
        this.clock = clock;
        this.programs = programs;
        this.models = models;
    }

    @GetMapping("/api/payment-requests")
    Mono<ResponseEntity<Flux<DataBuffer>>> list(ServerWebExchange exchange) {
        return reads.list(exchange, caller -> {
            var today = programs.standard().dayOf(clock.instant()).toString();
            var query = QueryParameters.of(exchange);
            return DocumentListing.of(models.live(RequestList.NAME), RequestList.FORM, query, visible(caller, query, today), row -> RequestRow.from(row, today), CSV);
        });
    }

    private static Bson visible(Caller caller, QueryParameters query, String today) {
        var owned = caller.hasAny(Role.PAYMENTS_OFFICER, Role.AUDITOR) ? new Document() : eq("partnerId", caller.partner().value());
        return query.text("overdue").map(value -> and(owned, overdue(value, today))).orElse(owned);
    }

    private static Bson overdue(String value, String today) {
        if (!value.equals("true")) {
            throw new Malformed("overdue", "can only be true.");
        }
        return and(eq("status", Status.APPROVED.id()), lt("payThrough", today));
    }
}

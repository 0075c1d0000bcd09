package dev.vouchsafe.payment.listing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.payment.domain.PaymentRequest.Status;
import dev.vouchsafe.platform.http.Caller;
import dev.vouchsafe.platform.http.CsvRows;
import dev.vouchsafe.platform.http.DocumentListing;
import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.platform.http.QueryParameters;
import dev.vouchsafe.platform.http.Reads;
import dev.vouchsafe.platform.time.ServiceClock;
import dev.vouchsafe.program.Programs;
import java.util.ArrayList;
import java.util.List;
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

    private static final List<String> FILTERS = List.of("status", "partnerId", "program", "locationId", "reference", "currency");
    private static final CsvRows<RequestRow> CSV = CsvRows.<RequestRow>rows()
            .column("requestId", RequestRow::requestId).column("status", RequestRow::status).column("partnerId", RequestRow::partnerId)
            .column("program", RequestRow::program).column("locationId", RequestRow::locationId).column("reference", RequestRow::reference)
            .column("vouchers", RequestRow::vouchers).column("currency", row -> row.total().currency())
            .column("total", row -> row.total().amount()).column("payThrough", RequestRow::payThrough)
            .column("overdue", RequestRow::overdue);

    private final Reads reads;
    private final ServiceClock clock;
    private final Programs programs;
    private final MongoCollection<Document> rows;

    RequestListHttp(Reads reads, ServiceClock clock, Programs programs, MongoDatabase database) {
        this.reads = reads;
        this.clock = clock;
        this.programs = programs;
        this.rows = database.getCollection(RequestList.COLLECTION);
    }

    @GetMapping("/api/payment-requests")
    Mono<ResponseEntity<Flux<DataBuffer>>> list(ServerWebExchange exchange) {
        return reads.list(exchange, caller -> {
            var today = programs.standard().dayOf(clock.instant()).toString();
            return DocumentListing.of(rows, filter(caller, QueryParameters.of(exchange), today), Sorts.ascending("_id"),
                    row -> RequestRow.from(row, today), CSV);
        });
    }

    private static Bson filter(Caller caller, QueryParameters query, String today) {
        var filters = new ArrayList<Bson>();
        filters.add(caller.hasAny(Role.PAYMENTS_OFFICER, Role.AUDITOR) ? new Document() : eq("partnerId", caller.partner()));
        for (var field : FILTERS) {
            query.text(field).ifPresent(value -> filters.add(eq(field, value)));
        }
        query.text("voucherId").ifPresent(value -> filters.add(eq("vouchers", value)));
        query.text("overdue").ifPresent(value -> filters.add(overdue(value, today)));
        return and(filters);
    }

    private static Bson overdue(String value, String today) {
        if (!value.equals("true")) {
            throw new Malformed("overdue", "can only be true.");
        }
        return and(eq("status", Status.APPROVED.id()), lt("payThrough", today));
    }
}

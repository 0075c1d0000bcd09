package dev.vouchsafe.payment.listing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import dev.vouchsafe.payment.view.VisibleRequests;
import dev.vouchsafe.platform.http.read.Query;
import dev.vouchsafe.platform.listing.Lists;
import dev.vouchsafe.platform.listing.ProgramDays;
import dev.vouchsafe.platform.time.ServiceClock;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.web.CsvRows;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The list of payment windows, as far as the caller may know of them: what is redeemed, what it pays, until when. */
@RestController
record WindowListHttp(Lists lists, ServiceClock clock, Programs programs, WindowList windows) {

    private static final CsvRows<WindowRow> CSV = CsvRows.<WindowRow>rows()
            .column("voucherId", WindowRow::voucherId)
            .column("status", WindowRow::status)
            .column("partnerId", WindowRow::partnerId)
            .column("program", WindowRow::program)
            .column("locationId", WindowRow::locationId)
            .column("deliveryCountry", WindowRow::deliveryCountry)
            .column("level", WindowRow::level)
            .column("redeemedOn", WindowRow::redeemedOn)
            .column("lastDay", WindowRow::lastDay)
            .column("daysLeft", WindowRow::daysLeft)
            .column("currency", row -> row.pays() == null ? null : row.pays().currency())
            .column("pays", row -> row.pays() == null ? null : row.pays().amount())
            .column("requestId", WindowRow::requestId);

    @GetMapping("/api/payment-windows")
    Mono<ResponseEntity<Flux<DataBuffer>>> list(ServerWebExchange exchange) {
        var days = new ProgramDays(programs, clock.instant());
        return lists.answer(exchange, windows, query -> visible(query, days), row -> WindowRow.from(row, days), CSV);
    }

    /** Only what can still be invoiced has days left. */
    private static Bson visible(Query query, ProgramDays days) {
        var caller = query.caller();
        var owned = VisibleRequests.seesAll(caller)
                ? new Document()
                : eq("partnerId", caller.partner().value());
        return days.atMost(query.parameters(), "lastDay")
                .map(near -> and(owned, eq("status", WindowRow.OPEN), near))
                .orElse(owned);
    }
}

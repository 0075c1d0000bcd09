package dev.vouchsafe.voucher.listing;

import static com.mongodb.client.model.Filters.in;

import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.platform.http.access.Caller;
import dev.vouchsafe.platform.listing.Lists;
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

/** The list of pools, as far as the caller administers their agreements. */
@RestController
record AgreementListHttp(Lists lists, AgreementList pools) {

    private static final CsvRows<AgreementRow> CSV = CsvRows.of(AgreementRow.class);

    @GetMapping("/api/agreements")
    Mono<ResponseEntity<Flux<DataBuffer>>> list(ServerWebExchange exchange) {
        return lists.answer(exchange, pools, query -> visibleTo(query.caller()), AgreementRow::from, CSV);
    }

    /** What belongs to the agreements that the caller administers; everything for the operator and the auditor. */
    static Bson visibleTo(Caller caller) {
        return caller.seesAll()
                ? new Document()
                : in(
                        "agreementId",
                        caller.agreementIds().stream().map(AgreementId::value).toList());
    }
}

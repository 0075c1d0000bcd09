package dev.vouchsafe.voucher.refusal;

import static com.mongodb.client.model.Filters.in;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.platform.http.access.Caller;
import dev.vouchsafe.platform.listing.CsvRows;
import dev.vouchsafe.platform.listing.Lists;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What VLSC told and the rules refused, in the order of processing. */
@RestController
class RefusalHttp {

    private static final CsvRows<RefusalRow> CSV = CsvRows.of(RefusalRow.class);

    private final Lists lists;
    private final RefusalList refusals;

    RefusalHttp(Lists lists, RefusalList refusals) {
        this.lists = lists;
        this.refusals = refusals;
    }

    @GetMapping("/api/refusals")
    Mono<ResponseEntity<Flux<DataBuffer>>> list(ServerWebExchange exchange) {
        return lists.answer(exchange, refusals, query -> visibleTo(query.caller()), RefusalRow::from, CSV);
    }

    private static Bson visibleTo(Caller caller) {
        return caller.hasAny(Role.OPERATOR, Role.AUDITOR)
                ? new Document()
                : in(
                        "agreementId",
                        caller.agreementIds().stream().map(AgreementId::value).toList());
    }
}

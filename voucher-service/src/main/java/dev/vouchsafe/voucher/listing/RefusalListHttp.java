package dev.vouchsafe.voucher.listing;

import dev.vouchsafe.platform.listing.Lists;
import dev.vouchsafe.web.CsvRows;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The messages from VLSC that the rules refused, in the order of processing. */
@RestController
record RefusalListHttp(Lists lists, RefusalList refusals) {

    private static final CsvRows<RefusalRow> CSV = CsvRows.of(RefusalRow.class);

    @GetMapping("/api/refusals")
    Mono<ResponseEntity<Flux<DataBuffer>>> list(ServerWebExchange exchange) {
        return lists.answer(
                exchange, refusals, query -> AgreementListHttp.visibleTo(query.caller()), RefusalRow::from, CSV);
    }
}

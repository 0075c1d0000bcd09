package dev.vouchsafe.voucher.listing;

import dev.vouchsafe.platform.listing.CsvRows;
import dev.vouchsafe.platform.listing.Lists;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The messages from VLSC that the rules refused, in the order of processing. */
@RestController
class RefusalListHttp {

    private static final CsvRows<RefusalRow> CSV = CsvRows.of(RefusalRow.class);

    private final Lists lists;
    private final RefusalList refusals;

    RefusalListHttp(Lists lists, RefusalList refusals) {
        this.lists = lists;
        this.refusals = refusals;
    }

    @GetMapping("/api/refusals")
    Mono<ResponseEntity<Flux<DataBuffer>>> list(ServerWebExchange exchange) {
        return lists.answer(
                exchange, refusals, query -> AgreementListHttp.visibleTo(query.caller()), RefusalRow::from, CSV);
    }
}

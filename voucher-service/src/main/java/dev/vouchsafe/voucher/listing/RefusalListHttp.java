package dev.vouchsafe.voucher.listing;

import dev.vouchsafe.platform.http.CsvRows;
import dev.vouchsafe.platform.http.DocumentListing;
import dev.vouchsafe.platform.http.QueryParameters;
import dev.vouchsafe.platform.http.Reads;
import dev.vouchsafe.platform.readmodel.ReadModels;
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

    private final Reads reads;
    private final ReadModels models;

    RefusalListHttp(Reads reads, ReadModels models) {
        this.reads = reads;
        this.models = models;
    }

    @GetMapping("/api/refusals")
    Mono<ResponseEntity<Flux<DataBuffer>>> list(ServerWebExchange exchange) {
        return reads.list(
                exchange,
                caller -> DocumentListing.of(
                        models.live(RefusalList.NAME),
                        RefusalList.FORM,
                        QueryParameters.of(exchange),
                        AgreementListHttp.visibleTo(caller),
                        RefusalRow::from,
                        CSV));
    }
}

package dev.vouchsafe.platform.personal;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.platform.http.access.AccessRule;
import dev.vouchsafe.platform.http.access.AccessRules;
import dev.vouchsafe.platform.listing.Listing;
import dev.vouchsafe.platform.listing.Lists;
import dev.vouchsafe.platform.log.EventCatalogue;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.web.CsvRows;
import java.time.Instant;
import java.util.List;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who erased a person and when, for the operator and the auditor. Who was erased is known to nobody. */
@RestController
record ErasureListHttp(Lists lists, LogReader log, EventCatalogue catalogue) {

    private static final CsvRows<Row> CSV = CsvRows.of(Row.class);

    /** @param key the id of the key that is gone; histories name it where something of the person was */
    record Row(String key, Instant erasedAt, String erasedBy, Instant recordedAt) {

        static Row of(RecordedEvent event) {
            return new Row(
                    ((PersonErased) event.payload()).key(),
                    event.payload().at(),
                    event.cause().actor(),
                    event.recordedAt());
        }
    }

    static AccessRules access() {
        return AccessRules.of(AccessRule.allow(HttpMethod.GET, ErasureHttp.PATH, Role.OPERATOR, Role.AUDITOR)
                .asking("page", "size")
                .alsoCsv());
    }

    /** In the order in which they were recorded. */
    @GetMapping(ErasureHttp.PATH)
    Mono<ResponseEntity<Flux<DataBuffer>>> list(ServerWebExchange exchange) {
        return lists.answer(exchange, query -> {
            List<Row> rows = log.history(RecordedErasures.events(catalogue)).stream()
                    .map(Row::of)
                    .toList();
            return Listing.of(rows, CSV);
        });
    }
}

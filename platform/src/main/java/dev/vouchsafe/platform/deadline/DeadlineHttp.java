package dev.vouchsafe.platform.deadline;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.platform.http.access.AccessRule;
import dev.vouchsafe.platform.http.access.AccessRules;
import dev.vouchsafe.platform.http.read.QueryParameters;
import dev.vouchsafe.platform.listing.Listing;
import dev.vouchsafe.platform.listing.Lists;
import dev.vouchsafe.platform.readmodel.ReadModels;
import dev.vouchsafe.platform.time.ServiceClock;
import dev.vouchsafe.web.CsvRows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The deadlines of this service, by the instant at which they are due, or how many there are each day. */
@RestController
record DeadlineHttp(Optional<DeadlineList> kept, ReadModels models, Lists lists, ServiceClock clock) {

    static final String PATH = "/api/ops/deadlines";

    private static final CsvRows<DeadlineRow> CSV = CsvRows.<DeadlineRow>rows()
            .column("kind", DeadlineRow::kind)
            .column("subjectKind", row -> row.subject().kind())
            .column("subjectId", row -> row.subject().id())
            .column("dueAt", DeadlineRow::dueAt)
            .column("state", DeadlineRow::state)
            .column("recordedAt", DeadlineRow::recordedAt)
            .column("latenessMillis", DeadlineRow::latenessMillis);
    private static final CsvRows<DeadlinesOfDay> DAY_CSV = CsvRows.of(DeadlinesOfDay.class);

    static AccessRules access() {
        return AccessRules.of(
                AccessRule.allow(HttpMethod.GET, PATH, Role.OPERATOR, Role.AUDITOR)
                        .list()
                        .ofTenantsThings(),
                AccessRule.allow(HttpMethod.GET, DeadlineVerificationHttp.PATH, Role.OPERATOR, Role.AUDITOR));
    }

    /** A service without a kind of deadline has an empty list. */
    @GetMapping(PATH)
    Mono<ResponseEntity<Flux<DataBuffer>>> list(ServerWebExchange exchange) {
        var at = clock.instant();
        if (kept.isEmpty()) {
            return lists.answer(exchange, query -> {
                AskedDeadlines.of(List.of()).rows(query.parameters(), at);
                return Listing.of(List.of(), CSV);
            });
        }
        var deadlines = kept.get();
        return exchange.getRequest().getQueryParams().containsKey(AskedDeadlines.BY)
                ? lists.answer(exchange, query -> Listing.of(days(deadlines, query.parameters(), at), DAY_CSV))
                : lists.answer(
                        exchange,
                        deadlines,
                        query -> deadlines.asked().kept(query.parameters(), at),
                        row -> DeadlineRow.from(row, deadlines.overdue(), at),
                        CSV);
    }

    private List<DeadlinesOfDay> days(DeadlineList deadlines, QueryParameters query, Instant at) {
        return DeadlinesOfDay.in(models.live(DeadlineList.NAME)
                .find(deadlines.asked().rows(query, at))
                .projection(new Document(DeadlineRow.DAY, 1).append(DeadlineRow.KIND, 1)));
    }
}

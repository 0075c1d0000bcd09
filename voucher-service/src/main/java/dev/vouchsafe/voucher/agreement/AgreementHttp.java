package dev.vouchsafe.voucher.agreement;

import static com.mongodb.client.model.Filters.in;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.platform.http.Resource;
import dev.vouchsafe.platform.http.access.Caller;
import dev.vouchsafe.platform.http.read.Reads;
import dev.vouchsafe.platform.listing.CsvRows;
import dev.vouchsafe.platform.listing.Lists;
import dev.vouchsafe.voucher.domain.Agreement;
import dev.vouchsafe.voucher.domain.Pool;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** An agreement's pool of days, with every fact; and the list of pools. */
@RestController
class AgreementHttp {

    private static final CsvRows<AgreementRow> CSV = CsvRows.of(AgreementRow.class);

    private final Reads reads;
    private final Lists lists;
    private final KnownAgreements agreements;
    private final AgreementList pools;

    AgreementHttp(Reads reads, Lists lists, KnownAgreements agreements, AgreementList pools) {
        this.reads = reads;
        this.lists = lists;
        this.agreements = agreements;
        this.pools = pools;
    }

    /** The agreement's pool in the program asked for, or in the one activated first. */
    @GetMapping("/api/agreements/{agreementId}")
    Mono<ResponseEntity<JsonNode>> agreement(@PathVariable AgreementId agreementId, ServerWebExchange exchange) {
        return reads.answer(exchange, query -> {
            var known = agreements.findWithFacts(query.caller(), agreementId, query.asOf());
            var agreement = known.standing().state();
            var pool = pool(agreement, query.parameters().text("program"))
                    .orElseThrow(() -> KnownAgreements.notFound(agreementId));
            var facts = Stream.concat(
                            known.recorded().stream().flatMap(event -> PoolEntry.of(event, pool).stream()),
                            known.passed().stream().flatMap(fact -> PoolEntry.of(fact, pool).stream()))
                    .toList();
            return Resource.of(new AgreementResource(AgreementView.of(agreement, pool), facts), known.standing());
        });
    }

    @GetMapping("/api/agreements")
    Mono<ResponseEntity<Flux<DataBuffer>>> list(ServerWebExchange exchange) {
        return lists.answer(exchange, pools, query -> visibleTo(query.caller()), AgreementRow::from, CSV);
    }

    private static Optional<Pool> pool(Agreement agreement, Optional<String> program) {
        return program.isPresent()
                ? agreement.pool(program.get())
                : agreement.pools().values().stream().findFirst();
    }

    private static Bson visibleTo(Caller caller) {
        return caller.hasAny(Role.OPERATOR, Role.AUDITOR)
                ? new Document()
                : in(
                        "agreementId",
                        caller.agreementIds().stream().map(AgreementId::value).toList());
    }
}

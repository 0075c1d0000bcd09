package dev.vouchsafe.voucher.view;

import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.platform.http.Resource;
import dev.vouchsafe.platform.http.read.Reads;
import dev.vouchsafe.voucher.domain.Agreement;
import dev.vouchsafe.voucher.domain.Pool;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** An agreement's pool of days, with every event of it. */
@RestController
record AgreementHttp(Reads reads, VisibleAgreements agreements) {

    /** The agreement's pool in the program asked for, or in the one activated first. */
    @GetMapping("/api/agreements/{agreementId}")
    Mono<ResponseEntity<JsonNode>> agreement(@PathVariable AgreementId agreementId, ServerWebExchange exchange) {
        return reads.answer(exchange, query -> {
            var visible = agreements.findWithEvents(query.caller(), agreementId, query.asOf());
            var agreement = visible.standing().state();
            var pool = pool(agreement, query.parameters().text("program"))
                    .orElseThrow(() -> VisibleAgreements.notFound(agreementId));
            var entries = Stream.concat(
                            visible.recorded().stream().flatMap(event -> PoolLedgerEntry.of(event, pool).stream()),
                            visible.passed().stream().flatMap(event -> PoolLedgerEntry.of(event, pool).stream()))
                    .toList();
            return Resource.of(new AgreementResource(AgreementView.of(agreement, pool), entries), visible.standing());
        });
    }

    private static Optional<Pool> pool(Agreement agreement, Optional<String> program) {
        return program.isPresent()
                ? agreement.pool(program.get())
                : agreement.pools().values().stream().findFirst();
    }
}

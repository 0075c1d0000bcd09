package dev.vouchsafe.voucher.view;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.platform.decision.Sourced;
import dev.vouchsafe.platform.http.Caller;
import dev.vouchsafe.platform.http.QueryParameters;
import dev.vouchsafe.platform.http.Reads;
import dev.vouchsafe.platform.http.Refusal;
import dev.vouchsafe.platform.http.Resource;
import dev.vouchsafe.platform.log.EventLog;
import dev.vouchsafe.voucher.domain.StateRules;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** One voucher, now or as it stood at an instant. Who may not know of it is told that there is none. */
@RestController
class VoucherHttp {

    private final Reads reads;
    private final EventLog log;

    VoucherHttp(Reads reads, EventLog log) {
        this.reads = reads;
        this.log = log;
    }

    @GetMapping("/api/vouchers/{voucherId}")
    Mono<ResponseEntity<JsonNode>> voucher(@PathVariable String voucherId, ServerWebExchange exchange) {
        return reads.answer(exchange, caller -> {
            var sourced = sourced(voucherId, QueryParameters.of(exchange).instant("asOf"));
            if (!(sourced.state() instanceof Voucher.Issued voucher) || !mayKnow(caller, voucher)) {
                throw new Refusal(StateRules.voucherNotFound(voucherId));
            }
            return Resource.of(VoucherView.of(voucher), sourced);
        });
    }

    private Sourced<Voucher> sourced(String voucherId, Optional<Instant> asOf) {
        var fold = VoucherStreams.voucher(voucherId);
        return asOf.map(instant -> log.stateAsOf(fold, instant)).orElseGet(() -> log.stateOf(fold));
    }

    private static boolean mayKnow(Caller caller, Voucher.Issued voucher) {
        return caller.hasAny(Role.OPERATOR, Role.AUDITOR)
                || caller.administers(voucher.grant().agreementId())
                || caller.partnerId() != null && caller.actsFor(caller.partnerId()) && voucher.knownTo(caller.partnerId());
    }
}

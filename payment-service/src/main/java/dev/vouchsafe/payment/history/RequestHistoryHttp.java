package dev.vouchsafe.payment.history;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.contracts.id.RequestId;
import dev.vouchsafe.payment.stream.PaymentStreams;
import dev.vouchsafe.payment.view.KnownRequests;
import dev.vouchsafe.platform.history.Histories;
import dev.vouchsafe.platform.history.HistoryEntry;
import dev.vouchsafe.platform.http.AsOf;
import dev.vouchsafe.platform.http.Caller;
import dev.vouchsafe.platform.http.QueryParameters;
import dev.vouchsafe.platform.http.Reads;
import dev.vouchsafe.platform.http.Resource;
import dev.vouchsafe.platform.time.ServiceClock;
import java.util.EnumSet;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Every fact of a payment request with who, when and why, now or as of an instant. Its partner does not see who reviewed it. */
@RestController
class RequestHistoryHttp {

    private final Reads reads;
    private final KnownRequests requests;
    private final Histories histories;
    private final ServiceClock clock;

    RequestHistoryHttp(Reads reads, KnownRequests requests, Histories histories, ServiceClock clock) {
        this.reads = reads;
        this.requests = requests;
        this.histories = histories;
        this.clock = clock;
    }

    /** The facts in the order in which they were recorded. */
    record OfRequest(RequestId requestId, String status, List<HistoryEntry> facts) {
    }

    @GetMapping("/api/payment-requests/{requestId}/history")
    Mono<ResponseEntity<JsonNode>> history(@PathVariable RequestId requestId, ServerWebExchange exchange) {
        return reads.answer(exchange, caller -> {
            var asOf = AsOf.by(QueryParameters.of(exchange));
            var request = requests.find(caller, requestId, asOf);
            var shown = histories.entries();
            var facts = histories.events(PaymentStreams.requestEvents(requestId), request.position()).stream()
                    .map(event -> seenBy(caller, shown.apply(event))).toList();
            // Without an ETag: the status follows the clock, and nothing is conditional on a history.
            return Resource.of(new OfRequest(requestId, request.state().statusAt(asOf.orNow(clock)).id(), facts));
        });
    }

    private static HistoryEntry seenBy(Caller caller, HistoryEntry entry) {
        return KnownRequests.seesAll(caller) ? entry : entry.seenBy(EnumSet.of(Role.PARTNER_ADMIN, Role.PARTNER_GLOBAL_ADMIN));
    }
}

package dev.vouchsafe.platform.deadletter;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.platform.http.access.AccessRule;
import dev.vouchsafe.platform.http.access.AccessRules;
import dev.vouchsafe.platform.listing.Listing;
import dev.vouchsafe.platform.listing.Lists;
import dev.vouchsafe.web.CsvRows;
import java.util.Comparator;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What this service could not read, oldest first. */
@RestController
record DeadLetterHttp(DeadLetterIndex letters, LetterClosings closings, Lists lists) {

    static final String PATH = "/api/ops/dead-letters";
    private static final String TOPIC = "topic";
    private static final String STATE = "state";
    private static final Comparator<DeadLetterView> OLDEST_FIRST =
            Comparator.comparing(DeadLetterView::time).thenComparing(DeadLetterView::id);
    private static final CsvRows<DeadLetterView> CSV = CsvRows.of(DeadLetterView.class);

    static AccessRules access() {
        return AccessRules.of(AccessRule.allow(HttpMethod.GET, PATH, Role.OPERATOR, Role.AUDITOR)
                .asking(TOPIC, STATE, "page", "size")
                .alsoCsv()
                .ofTenantsThings());
    }

    @GetMapping(PATH)
    Mono<ResponseEntity<Flux<DataBuffer>>> list(ServerWebExchange exchange) {
        return lists.answer(exchange, query -> {
            var topic = query.parameters().text(TOPIC);
            var state = query.parameters().oneOf(STATE, LetterState.words());
            var closed = closings.all();
            return Listing.of(
                    letters.all().stream()
                            .map(letter -> DeadLetterView.of(letter, closed.get(letter.id())))
                            .filter(letter -> topic.isEmpty() || topic.get().equals(letter.topic()))
                            .filter(letter -> state.isEmpty() || state.get().equals(letter.state()))
                            .sorted(OLDEST_FIRST)
                            .toList(),
                    CSV);
        });
    }
}

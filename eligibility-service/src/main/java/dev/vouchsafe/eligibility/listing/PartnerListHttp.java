package dev.vouchsafe.eligibility.listing;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.eligibility.domain.EligibilityText;
import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.platform.http.Refusal;
import dev.vouchsafe.platform.http.access.Caller;
import dev.vouchsafe.platform.http.read.QueryParameters;
import dev.vouchsafe.platform.listing.Lists;
import dev.vouchsafe.web.CsvRows;
import org.bson.conversions.Bson;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Operators and auditors list all partners, also without a profile: {@code ?profile=any}. */
@RestController
record PartnerListHttp(Lists lists, PartnerList partners) {

    private static final CsvRows<PartnerRow> CSV = CsvRows.of(PartnerRow.class);

    @GetMapping(path = "/api/partners", params = "profile")
    Mono<ResponseEntity<Flux<DataBuffer>>> list(ServerWebExchange exchange) {
        return Caller.of(exchange).flatMap(caller -> {
            // Before anything of the call's form is looked at.
            if (!caller.seesAll()) {
                throw new Refusal(Violation.of(Code.FORBIDDEN, EligibilityText.ONLY_FOR_OPS));
            }
            return lists.answer(exchange, partners, query -> found(query.parameters()), PartnerRow::from, CSV);
        });
    }

    private static Bson found(QueryParameters query) {
        if (!query.text("profile").orElseThrow().equals("any")) {
            throw new Malformed("profile", EligibilityText.ONLY_ANY);
        }
        return SearchTerms.askedFor(query, PartnerList.WORDS);
    }
}

package dev.vouchsafe.eligibility.listing;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.platform.http.Caller;
import dev.vouchsafe.platform.http.CsvRows;
import dev.vouchsafe.platform.http.DocumentListing;
import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.platform.http.QueryParameters;
import dev.vouchsafe.platform.http.Reads;
import dev.vouchsafe.platform.http.Refusal;
import dev.vouchsafe.platform.readmodel.ReadModels;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Operators and auditors list all partners, also without a profile: {@code ?profile=any}. */
@RestController
final class PartnerListHttp {

    private static final CsvRows<PartnerRow> CSV = CsvRows.of(PartnerRow.class);

    private final Reads reads;
    private final ReadModels models;

    PartnerListHttp(Reads reads, ReadModels models) {
        this.reads = reads;
        this.models = models;
    }

    @GetMapping(path = "/api/partners", params = "profile")
    Mono<ResponseEntity<Flux<DataBuffer>>> list(Caller caller, ServerWebExchange exchange) {
        // Before anything of the call's form is looked at.
        if (!caller.hasAny(Role.OPERATOR, Role.AUDITOR)) {
            throw new Refusal(Violation.of(
                    Code.FORBIDDEN, "Partners without a profile are listed for operators and auditors only."));
        }
        return reads.list(exchange, known -> {
            var query = QueryParameters.of(exchange);
            if (!query.text("profile").orElseThrow().equals("any")) {
                throw new Malformed("profile", "must be any; without it the list has the published profiles.");
            }
            return DocumentListing.of(
                    models.live(PartnerList.NAME),
                    PartnerList.FORM,
                    query,
                    SearchTerms.askedFor(query, PartnerList.WORDS),
                    PartnerRow::of,
                    CSV);
        });
    }
}

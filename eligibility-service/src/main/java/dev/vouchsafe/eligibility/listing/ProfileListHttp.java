package dev.vouchsafe.eligibility.listing;

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

/**
 * Everyone finds partners' profiles by {@code ?country=}, {@code ?offering=} and {@code ?q=}, all words of which must
 * begin a word of the text.
 */
@RestController
final class ProfileListHttp {

    private static final CsvRows<ProfileRow> CSV = CsvRows.<ProfileRow>rows()
            .column("partnerId", ProfileRow::partnerId)
            .column("partnerName", ProfileRow::partnerName)
            .column("region", ProfileRow::region)
            .column("name", ProfileRow::name)
            .column("description", ProfileRow::description)
            .column("countries", ProfileRow::countries)
            .column("offerings", ProfileRow::offerings)
            .column("cities", ProfileRow::cities)
            .column("tags", ProfileRow::tags);

    private final Reads reads;
    private final ReadModels models;

    ProfileListHttp(Reads reads, ReadModels models) {
        this.reads = reads;
        this.models = models;
    }

    @GetMapping("/api/partners")
    Mono<ResponseEntity<Flux<DataBuffer>>> search(ServerWebExchange exchange) {
        return reads.list(exchange, caller -> {
            var query = QueryParameters.of(exchange);
            return DocumentListing.of(
                    models.live(ProfileList.NAME),
                    ProfileList.FORM,
                    query,
                    SearchTerms.askedFor(query, ProfileList.WORDS),
                    ProfileRow::of,
                    CSV);
        });
    }
}

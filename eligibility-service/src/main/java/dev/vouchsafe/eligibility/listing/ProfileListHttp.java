package dev.vouchsafe.eligibility.listing;

import dev.vouchsafe.platform.listing.Lists;
import dev.vouchsafe.web.CsvRows;
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
record ProfileListHttp(Lists lists, ProfileList profiles) {

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

    @GetMapping("/api/partners")
    Mono<ResponseEntity<Flux<DataBuffer>>> search(ServerWebExchange exchange) {
        return lists.answer(
                exchange,
                profiles,
                query -> SearchTerms.askedFor(query.parameters(), ProfileList.WORDS),
                ProfileRow::from,
                CSV);
    }
}

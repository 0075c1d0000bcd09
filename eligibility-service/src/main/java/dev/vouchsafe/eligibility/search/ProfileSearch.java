package dev.vouchsafe.eligibility.search;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import dev.vouchsafe.platform.http.CsvRows;
import dev.vouchsafe.platform.http.DocumentListing;
import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.platform.http.QueryParameters;
import dev.vouchsafe.platform.http.Reads;
import java.util.ArrayList;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Everyone finds partners' profiles by {@code ?country=}, {@code ?offering=} and {@code ?q=}, all words of which must begin a word of the text. */
@RestController
final class ProfileSearch {

    private static final Bson ORDER = Sorts.ascending(ProfileList.SORTED_BY, "_id");
    private static final CsvRows<ProfileRow> CSV = CsvRows.<ProfileRow>rows().column("partnerId", ProfileRow::partnerId)
        .column("partnerName", ProfileRow::partnerName).column("region", ProfileRow::region).column("name", ProfileRow::name)
        .column("description", ProfileRow::description).column("countries", ProfileRow::countries).column("offerings", ProfileRow::offerings)
        .column("cities", ProfileRow::cities).column("tags", ProfileRow::tags);

    private final Reads reads;
    private final MongoCollection<Document> rows;

    ProfileSearch(Reads reads, MongoDatabase database) {
        this.reads = reads;
        this.rows = database.getCollection(ProfileList.COLLECTION);
    }

    @GetMapping("/api/partners")
    Mono<ResponseEntity<Flux<DataBuffer>>> search(ServerWebExchange exchange) {
        return reads.list(exchange, caller -> DocumentListing.of(rows, filter(QueryParameters.of(exchange)), ORDER, ProfileRow::of, CSV));
    }

    private static Bson filter(QueryParameters query) {
        var conditions = new ArrayList<Bson>();
        query.text("country").ifPresent(country -> conditions.add(Filters.eq("countries", country)));
        query.text("offering").ifPresent(offering -> conditions.add(Filters.eq("offerings", offering)));
        query.text("q").map(Words::of).ifPresent(words -> {
            if (words.isEmpty()) {
                throw new Malformed("q", "must have at least one letter or digit.");
            }
            words.forEach(word -> conditions.add(Filters.eq(ProfileList.WORDS, word)));
        });
        return conditions.isEmpty() ? Filters.empty() : Filters.and(conditions);
    }
}

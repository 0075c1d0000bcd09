package dev.vouchsafe.platform.listing;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import dev.vouchsafe.embedded.EmbeddedDocumentStore;
import dev.vouchsafe.platform.http.read.QueryParameters;
import dev.vouchsafe.web.CsvRows;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

/** Of seven things, n = 0 to 6, the even ones are open. */
class StoredListingTest {

    private static final ListForm FORM = ListForm.identifiedBy("n").text("status");

    private static EmbeddedDocumentStore store;
    private static MongoClient client;
    private static MongoCollection<Document> rows;

    @BeforeAll
    static void fill() {
        store = EmbeddedDocumentStore.temporary();
        client = MongoClients.create(store.uri());
        rows = client.getDatabase("lists").getCollection("things");
        FORM.index(rows);
        rows.insertMany(IntStream.range(0, 7)
                .mapToObj(n -> new Document("_id", "" + n).append("status", n % 2 == 0 ? "open" : "done"))
                .toList());
    }

    @AfterAll
    static void stop() {
        client.close();
        store.close();
    }

    @ParameterizedTest
    @CsvSource({
        "?size=3,                     012, 7", "?size=3&page=2,                6,   7",
                "?size=7,               0123456, 7", "?size=3&page=3,     '', 7",
        "?size=2&status=open,         02,  4", "?size=2&status=open&page=1,    46,  4",
                "?size=2&status=open&page=2, '', 4", "?status=open,       0246, 4",
        "?status=none,                '',  0", "?size=2&sort=-status,          64,  7",
                "?size=3&sort=-status&page=1, 053, 7"
    })
    void aPageTellsHowLongTheListIs(String query, String items, long total) {
        var page = listing(query, new Document()).page().apply(PageRequest.by(parameters(query)));

        assertThat(String.join("", page.items())).isEqualTo(items);
        assertThat(page.total()).isEqualTo(total);
    }

    @Test
    void theTotalIsOfWhatTheCallerMayKnow() {
        assertThat(listing("?size=2", eq("status", "done"))
                        .page()
                        .apply(new PageRequest(0, 2))
                        .total())
                .isEqualTo(3);
        assertThat(listing("?size=2&status=open", eq("status", "done"))
                        .page()
                        .apply(new PageRequest(0, 2))
                        .total())
                .isZero();
    }

    @Test
    void theWholeListIsReadAsItIsConsumed() {
        var many = client.getDatabase("lists").getCollection("many");
        many.insertMany(
                IntStream.range(0, 1_200).mapToObj(n -> new Document("_id", n)).toList());
        var read = new AtomicInteger();
        var listing = StoredListing.of(
                many,
                new Document(),
                new Document("_id", -1),
                row -> read.incrementAndGet() * row.getInteger("_id"),
                CsvRows.rows());

        try (var all = listing.all().get()) {
            assertThat(all.iterator().next()).isEqualTo(1_199);
        }
        assertThat(read).hasValue(1);
        try (var all = listing.all().get()) {
            assertThat(all.count()).isEqualTo(1_200);
        }
    }

    private static Listing<String> listing(String query, Bson visible) {
        return StoredListing.of(
                rows,
                FORM.filter(parameters(query), visible),
                FORM.sort(parameters(query)),
                row -> row.getString("_id"),
                CsvRows.rows());
    }

    private static QueryParameters parameters(String query) {
        return new QueryParameters(MockServerWebExchange.from(MockServerHttpRequest.get("/api/things" + query)));
    }
}

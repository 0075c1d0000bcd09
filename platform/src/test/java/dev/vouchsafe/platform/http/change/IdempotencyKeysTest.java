package dev.vouchsafe.platform.http.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.vouchsafe.embedded.EmbeddedDocumentStore;
import dev.vouchsafe.web.HttpJson;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class IdempotencyKeysTest {

    private static final JsonNode EMPTY = HttpJson.mapper().createObjectNode();
    private static final StoredAnswer MADE = new StoredAnswer(201, Map.of("ETag", "\"1\""), EMPTY);
    private static final StoredAnswer REFUSED = new StoredAnswer(409, Map.of(), EMPTY);

    private final EmbeddedDocumentStore store = EmbeddedDocumentStore.temporary();
    private final MongoClient client = MongoClients.create(store.uri());
    private final IdempotencyKeys keys = new IdempotencyKeys(client.getDatabase("keys"));

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void keysAreKeptForADayAtLeast() {
        assertThat(client.getDatabase("keys").getCollection("idempotency").listIndexes())
                .filteredOn(index -> index.containsKey("expireAfterSeconds"))
                .singleElement()
                .satisfies(index -> assertThat(
                                index.get("expireAfterSeconds", Number.class).longValue())
                        .isGreaterThanOrEqualTo(24 * 60 * 60));
    }

    @Test
    void whatWasStartedFirstIsKnownToTheSecond() {
        assertThat(keys.start("k", "f")).isEmpty();
        assertThat(keys.start("k", "other")).contains(new IdempotencyKeys.KeptCall("f", null));
    }

    @Test
    void theFirstAnswerIsKept() {
        keys.start("k", "f");

        assertThat(keys.finish("k", REFUSED)).isEqualTo(REFUSED);
        assertThat(keys.finish("k", new StoredAnswer(422, Map.of(), EMPTY))).isEqualTo(REFUSED);
        assertThat(keys.find("k").map(IdempotencyKeys.KeptCall::answer)).isEqualTo(Optional.of(REFUSED));
    }

    @Test
    void whatHappenedOutweighsACopyThatWasRefused() {
        keys.start("k", "f");
        keys.finish("k", REFUSED);

        assertThat(keys.finish("k", MADE)).isEqualTo(MADE);
        assertThat(keys.finish("k", REFUSED)).isEqualTo(MADE);
    }
}

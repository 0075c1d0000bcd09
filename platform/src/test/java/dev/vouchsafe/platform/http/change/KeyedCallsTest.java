package dev.vouchsafe.platform.http.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.vouchsafe.platform.http.wiring.HttpTest;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Calls that change a thing, each test's under a key of its own. */
abstract class KeyedCallsTest extends HttpTest {

    @Autowired
    private MongoDatabase database;

    final String key = UUID.randomUUID().toString();
    /** The effects of other tests. */
    long before;

    @BeforeEach
    void count() {
        before = commands.effects.get();
    }

    final WebTestClient.ResponseSpec keyed(String token) {
        return call(HttpMethod.POST, "/api/things/1", token)
                .contentType(MediaType.APPLICATION_JSON)
                .header("Idempotency-Key", key)
                .bodyValue(GOOD)
                .exchange();
    }

    /** As the server does after some days. */
    final void forgetKeys() {
        database.getCollection("idempotency").deleteMany(new Document());
    }

    final WebTestClient.ResponseSpec batch(String body) {
        return post("/api/batches")
                .header("Idempotency-Key", key)
                .bodyValue(body)
                .exchange();
    }

    final WebTestClient.ResponseSpec make(String body) {
        return post("/api/things/1")
                .header("Idempotency-Key", key)
                .bodyValue(body)
                .exchange();
    }

    /** Again what was answered at first, in the version of that time; nothing happens again. */
    final void isAnsweredAsItWasMade() {
        make(GOOD)
                .expectStatus()
                .isCreated()
                .expectHeader()
                .value("ETag", etag -> assertThat(etag).startsWith("\"" + (before + 2) + "-"));
        assertThat(commands.effects.get() - before).isOne();
    }
}

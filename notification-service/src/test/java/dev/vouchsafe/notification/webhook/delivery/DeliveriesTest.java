package dev.vouchsafe.notification.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.vouchsafe.contracts.id.WebhookId;
import dev.vouchsafe.embedded.EmbeddedDocumentStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliveriesTest {

    private static final Duration CLAIM = Duration.ofSeconds(30);
    private static final WebhookId WEBHOOK = WebhookId.of("wh-1");

    private static EmbeddedDocumentStore store;
    private static MongoClient client;

    private Instant now = Instant.parse("2026-11-30T12:00:00Z");
    private MongoDatabase database;
    private Deliveries deliveries;

    @BeforeAll
    static void start() {
        store = EmbeddedDocumentStore.temporary();
        client = MongoClients.create(store.uri());
    }

    @AfterAll
    static void stop() {
        client.close();
        store.close();
    }

    @BeforeEach
    void empty() {
        database = client.getDatabase("webhooks");
        database.drop();
        deliveries = new Deliveries(database, () -> now, CLAIM);
    }

    private static Delivery delivery(String id, String subject, long order) {
        return new Delivery(WEBHOOK, id, "voucher.reserved.v1", subject, order, 0, "{}");
    }

    private List<String> due() {
        return deliveries.due(List.of(), 10).stream()
                .map(found -> found.getString(DeliveryDocument.EVENT))
                .toList();
    }

    private Attempt answered(int status) {
        return new Attempt(now, status, null, 5, null);
    }

    @Test
    void whatAProcessThatDiedHadClaimedIsDueAgain() {
        assertThat(deliveries.keep(delivery("a", "PS-1", 1), true)).isEqualTo(Deliveries.Kept.CLAIMED);
        assertThat(due()).isEmpty();
        now = now.plus(CLAIM);

        var found = deliveries.due(List.of(), 10).getFirst();
        assertThat(deliveries.claim(found)).isPresent();
        assertThat(deliveries.claim(found)).isEmpty();
    }

    @Test
    void theSameEventIsOneDelivery() {
        deliveries.keep(delivery("a", "PS-1", 1), false);

        assertThat(deliveries.keep(delivery("a", "PS-1", 2), true)).isEqualTo(Deliveries.Kept.KNOWN);
    }

    @Test
    void theNextOfASubjectIsDueWhenTheFirstIsDeliveredOrHasFailed() {
        var first = delivery("a", "PS-1", 1);
        var second = delivery("b", "PS-1", 2);
        deliveries.keep(first, false);
        deliveries.keep(second, true);
        deliveries.keep(delivery("c", "PS-1", 3), true);
        deliveries.keep(delivery("d", "PS-2", 4), false);
        assertThat(due()).containsExactly("a", "d");

        deliveries.again(first, answered(500), Duration.ofMinutes(5));
        assertThat(due()).containsExactly("d");
        deliveries.finish(first, answered(200), DeliveryDocument.DELIVERED);
        assertThat(due()).containsExactlyInAnyOrder("b", "d");
        deliveries.finish(second, answered(500), DeliveryDocument.FAILED);
        assertThat(due()).containsExactlyInAnyOrder("c", "d");
    }

    @Test
    void whatRestsAfterACrashIsResumed() {
        deliveries.keep(delivery("a", "PS-1", 1), false);
        deliveries.keep(delivery("b", "PS-1", 2), false);
        // The first was finished, and the process died before the second came.
        deliveries
                .collection()
                .updateOne(
                        new Document("_id", "wh-1/a"),
                        new Document("$set", new Document(DeliveryDocument.STATE, DeliveryDocument.DELIVERED)));
        assertThat(due()).isEmpty();

        assertThat(deliveries.queues().restingWebhooks()).containsExactly(WEBHOOK);
        deliveries.queues().resume(WEBHOOK);
        assertThat(due()).containsExactly("b");
    }

    @Test
    void aWebhookThatNothingReachesForFiveDaysIsSwitchedOff() {
        var failing = new FailingWebhooks(database, deliveries);
        assertThat(failing.failedForTooLong(WEBHOOK, now)).isFalse();
        now = now.plus(Duration.ofDays(5)).minusSeconds(1);
        assertThat(failing.failedForTooLong(WEBHOOK, now)).isFalse();
        now = now.plusSeconds(1);
        assertThat(failing.failedForTooLong(WEBHOOK, now)).isTrue();
    }

    @Test
    void oneThatWasReachedInBetweenIsNot() {
        var failing = new FailingWebhooks(database, deliveries);
        failing.failedForTooLong(WEBHOOK, now);
        now = now.plus(Duration.ofDays(2));
        var reached = delivery("a", "PS-1", 1);
        deliveries.keep(reached, false);
        deliveries.finish(reached, answered(200), DeliveryDocument.DELIVERED);
        now = now.plus(Duration.ofDays(4));

        assertThat(failing.failedForTooLong(WEBHOOK, now)).isFalse();
        now = now.plus(Duration.ofDays(4));
        assertThat(failing.failedForTooLong(WEBHOOK, now)).isFalse();
    }

    @Test
    void whenTheFirstIsDueIsKnown() {
        assertThat(deliveries.firstDue()).isEmpty();
        var first = delivery("a", "PS-1", 1);
        deliveries.keep(first, false);
        deliveries.keep(delivery("b", "PS-1", 2), false);
        assertThat(deliveries.firstDue()).contains(now);

        deliveries.again(first, answered(500), Duration.ofMinutes(5));
        assertThat(deliveries.firstDue()).contains(now.plus(Duration.ofMinutes(5)));

        deliveries.rest(first);
        assertThat(deliveries.firstDue()).isEmpty();
    }
}

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
import java.util.Set;
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
    private Outcomes outcomes;

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
        outcomes = Outcomes.of(deliveries, () -> now, () -> {});
    }

    private static Delivery delivery(String id, String subject, long order) {
        return new Delivery(WEBHOOK, id, "voucher.reserved.v1", subject, order, 0, "{}");
    }

    private Set<Delivery> keep(Delivery delivery, boolean claiming) {
        return deliveries.keep(List.of(delivery), claiming ? Set.of(delivery) : Set.of());
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
        var claimed = delivery("a", "PS-1", 1);
        assertThat(keep(claimed, true)).containsExactly(claimed);
        assertThat(due()).isEmpty();
        now = now.plus(CLAIM);

        var found = deliveries.due(List.of(), 10);
        assertThat(deliveries.claim(found)).containsExactly(claimed);
        assertThat(deliveries.claim(found)).isEmpty();
    }

    @Test
    void theSameEventIsOneDelivery() {
        keep(delivery("a", "PS-1", 1), false);

        assertThat(keep(delivery("a", "PS-1", 2), true)).isEmpty();
        assertThat(deliveries.collection().countDocuments()).isEqualTo(1);
    }

    @Test
    void theNextOfASubjectIsDueWhenTheFirstIsDeliveredOrHasFailed() {
        var first = delivery("a", "PS-1", 1);
        var second = delivery("b", "PS-1", 2);
        keep(first, false);
        keep(second, true);
        keep(delivery("c", "PS-1", 3), true);
        keep(delivery("d", "PS-2", 4), false);
        assertThat(due()).containsExactly("a", "d");

        outcomes.again(first, answered(500), Duration.ofMinutes(5));
        assertThat(due()).containsExactly("d");
        outcomes.finish(first, answered(200), DeliveryDocument.DELIVERED);
        assertThat(due()).containsExactlyInAnyOrder("b", "d");
        outcomes.finish(second, answered(500), DeliveryDocument.FAILED);
        assertThat(due()).containsExactlyInAnyOrder("c", "d");
    }

    @Test
    void ofThoseThatComeTogetherTheFirstOfEachSubjectIsClaimed() {
        var known = delivery("a", "PS-1", 1);
        keep(known, false);
        var first = delivery("c", "PS-2", 3);
        var some = List.of(
                delivery("b", "PS-1", 2),
                first,
                delivery("d", "PS-2", 4),
                delivery("a", "PS-1", 5),
                delivery("e", "PS-3", 6));

        assertThat(deliveries.keep(some, Set.copyOf(some.subList(0, 4)))).containsExactly(first);
        assertThat(due()).containsExactly("a", "e");
        outcomes.finish(known, answered(200), DeliveryDocument.DELIVERED);
        outcomes.finish(first, answered(200), DeliveryDocument.DELIVERED);
        assertThat(due()).containsExactlyInAnyOrder("b", "d", "e");
    }

    @Test
    void whatIsBehindAKnownOneThatIsDeliveredIsDue() {
        var known = delivery("a", "PS-1", 1);
        keep(known, false);
        outcomes.finish(known, answered(200), DeliveryDocument.DELIVERED);

        deliveries.keep(List.of(delivery("a", "PS-1", 2), delivery("b", "PS-1", 3)), Set.of());
        assertThat(due()).containsExactly("b");
    }

    @Test
    void whatRestsAfterACrashIsResumed() {
        keep(delivery("a", "PS-1", 1), false);
        keep(delivery("b", "PS-1", 2), false);
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
        keep(reached, false);
        outcomes.finish(reached, answered(200), DeliveryDocument.DELIVERED);
        now = now.plus(Duration.ofDays(4));

        assertThat(failing.failedForTooLong(WEBHOOK, now)).isFalse();
        now = now.plus(Duration.ofDays(4));
        assertThat(failing.failedForTooLong(WEBHOOK, now)).isFalse();
    }

    @Test
    void oneThatFailedOnceWhenNothingIsKeptOfThatTimeBeginsAnew() {
        var failing = new FailingWebhooks(database, deliveries);
        assertThat(failing.failedForTooLong(WEBHOOK, now)).isFalse();
        now = now.plus(Duration.ofDays(40));
        // What was delivered meanwhile has been forgotten by now.
        assertThat(failing.failedForTooLong(WEBHOOK, now)).isFalse();
        now = now.plus(Duration.ofDays(6));
        assertThat(failing.failedForTooLong(WEBHOOK, now)).isTrue();
    }

    @Test
    void whenTheFirstIsDueIsKnown() {
        assertThat(deliveries.firstDue()).isEmpty();
        var first = delivery("a", "PS-1", 1);
        keep(first, false);
        keep(delivery("b", "PS-1", 2), false);
        assertThat(deliveries.firstDue()).contains(now);

        outcomes.again(first, answered(500), Duration.ofMinutes(5));
        assertThat(deliveries.firstDue()).contains(now.plus(Duration.ofMinutes(5)));

        outcomes.rest(first);
        assertThat(deliveries.firstDue()).isEmpty();
    }
}

package dev.vouchsafe.notification.webhook.delivery;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;
import static dev.vouchsafe.notification.webhook.delivery.DeliveryDocument.ATTEMPTS;
import static dev.vouchsafe.notification.webhook.delivery.DeliveryDocument.CLAIMED_BY;
import static dev.vouchsafe.notification.webhook.delivery.DeliveryDocument.CLAIMED_UNTIL;
import static dev.vouchsafe.notification.webhook.delivery.DeliveryDocument.CREATED_AT;
import static dev.vouchsafe.notification.webhook.delivery.DeliveryDocument.DELIVERED;
import static dev.vouchsafe.notification.webhook.delivery.DeliveryDocument.DUE_AT;
import static dev.vouchsafe.notification.webhook.delivery.DeliveryDocument.FINISHED_AT;
import static dev.vouchsafe.notification.webhook.delivery.DeliveryDocument.ORDER;
import static dev.vouchsafe.notification.webhook.delivery.DeliveryDocument.QUEUE;
import static dev.vouchsafe.notification.webhook.delivery.DeliveryDocument.ROUND;
import static dev.vouchsafe.notification.webhook.delivery.DeliveryDocument.STATE;
import static dev.vouchsafe.notification.webhook.delivery.DeliveryDocument.WAITING;
import static dev.vouchsafe.notification.webhook.delivery.DeliveryDocument.WEBHOOK;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import dev.vouchsafe.contracts.id.WebhookId;
import dev.vouchsafe.notification.webhook.content.Retention;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The collection {@code webhook_deliveries}: what is to be sent, and what came of it. Whoever attempts a delivery
 * claims it first, so that no two processes do. All times are real ones.
 */
final class Deliveries {

    private final MongoCollection<Document> stored;
    private final InstantSource clock;
    private final Duration claim;
    private final Queues queues;

    /** @param claim how long one who attempts is left alone: longer than an attempt takes */
    Deliveries(MongoDatabase database, InstantSource clock, Duration claim) {
        this.stored = database.getCollection("webhook_deliveries");
        this.clock = clock;
        this.claim = claim;
        this.queues = new Queues(stored, clock);
        stored.createIndex(Indexes.ascending(STATE, DUE_AT));
        stored.createIndex(Indexes.ascending(WEBHOOK, STATE, DUE_AT));
        stored.createIndex(Indexes.ascending(QUEUE, STATE, ORDER));
        stored.createIndex(Indexes.compoundIndex(Indexes.ascending(WEBHOOK), Indexes.descending(CREATED_AT)));
        Retention.of(stored, FINISHED_AT);
    }

    MongoCollection<Document> collection() {
        return stored;
    }

    Queues queues() {
        return queues;
    }

    /**
     * Keeps deliveries, each once.
     *
     * @param some in the order in which those of one queue are to be made
     * @param claiming which of them the caller would attempt now, should nothing be in front of them
     * @return those that are claimed for the caller
     */
    Set<Delivery> keep(List<Delivery> some, Set<Delivery> claiming) {
        var queued = queues.busy(some.stream().map(Delivery::queue).collect(Collectors.toSet()));
        var behind = new HashSet<String>();
        var claimed = new HashSet<Delivery>();
        var documents = new ArrayList<Document>(some.size());
        for (var delivery : some) {
            boolean first = queued.add(delivery.queue());
            if (!first) {
                behind.add(delivery.queue());
            } else if (claiming.contains(delivery)) {
                claimed.add(delivery);
            }
            documents.add(DeliveryDocument.of(delivery)
                    .append(DUE_AT, first ? now() : null)
                    .append(CLAIMED_UNTIL, claimed.contains(delivery) ? claimEnds() : null)
                    .append(CREATED_AT, now()));
        }
        insert(documents).forEach(known -> {
            claimed.remove(some.get(known));
            behind.add(some.get(known).queue());
        });
        // What was in front of them may be gone by now.
        queues.next(behind);
        return claimed;
    }

    /** @return the places of those that were there already */
    private List<Integer> insert(List<Document> documents) {
        try {
            if (!documents.isEmpty()) {
                stored.insertMany(documents, new InsertManyOptions().ordered(false));
            }
            return List.of();
        } catch (MongoBulkWriteException refused) {
            if (!refused.getWriteErrors().stream()
                    .allMatch(error -> ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY)) {
                throw refused;
            }
            return refused.getWriteErrors().stream()
                    .map(BulkWriteError::getIndex)
                    .toList();
        }
    }

    /** Sends an event once more, whether or not it was sent; behind what waits. Whoever attempts it now has lost it. */
    void keepAgain(Delivery delivery) {
        var before = stored.find(eq(delivery.key())).first();
        var again = DeliveryDocument.of(delivery).append(DUE_AT, null).append(CLAIMED_UNTIL, null);
        again.append(CREATED_AT, before == null ? now() : before.get(CREATED_AT));
        if (before != null) {
            again.append(ATTEMPTS, before.get(ATTEMPTS));
        }
        stored.replaceOne(eq(delivery.key()), again, new ReplaceOptions().upsert(true));
    }

    /** Has one attempted again from the beginning; empty if there is none of the id. */
    Optional<Document> retry(WebhookId webhookId, String id) {
        return Optional.ofNullable(stored.findOneAndUpdate(
                eq(Delivery.keyOf(webhookId, id)),
                Updates.combine(
                        Updates.set(STATE, WAITING),
                        Updates.set(ROUND, 0),
                        Updates.set(DUE_AT, now()),
                        Updates.unset(FINISHED_AT)),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)));
    }

    Optional<Document> find(WebhookId webhookId, String id) {
        return Optional.ofNullable(
                stored.find(eq(Delivery.keyOf(webhookId, id))).first());
    }

    /** Some that are due and claimed by nobody, those that have been for longest first. */
    List<Document> due(Collection<WebhookId> butOf, int most) {
        var others = nin(WEBHOOK, butOf.stream().map(WebhookId::value).toList());
        return stored.find(and(dueNow(), others))
                .sort(Sorts.ascending(DUE_AT, ORDER))
                .limit(most)
                .into(new ArrayList<>());
    }

    /** When the first that waits is due, be that long ago, also while it is attempted; empty if none is. */
    Optional<Instant> firstDue() {
        return Optional.ofNullable(stored.find(and(eq(STATE, WAITING), gt(DUE_AT, new Date(0))))
                        .sort(Sorts.ascending(DUE_AT))
                        .projection(Projections.include(DUE_AT))
                        .first())
                .map(first -> first.getDate(DUE_AT).toInstant());
    }

    /** One of the webhook's. */
    Optional<Document> dueOf(WebhookId webhookId) {
        return Optional.ofNullable(stored.find(and(eq(WEBHOOK, webhookId.value()), dueNow()))
                .sort(Sorts.ascending(DUE_AT, ORDER))
                .first());
    }

    /** Claims some that are due; without those where another was faster, or one is in front of them. */
    List<Delivery> claim(List<Document> found) {
        var firsts =
                queues.firsts(found.stream().map(each -> each.getString(QUEUE)).collect(Collectors.toSet()));
        var isFirst = found.stream()
                .collect(Collectors.partitioningBy(each -> Optional.ofNullable(firsts.get(each.getString(QUEUE)))
                        .filter(first -> Objects.equals(first.get("_id"), each.get("_id")))
                        .isPresent()));
        letRest(isFirst.getOrDefault(false, List.of()));
        var ids = isFirst.getOrDefault(true, List.of()).stream()
                .map(each -> each.get("_id"))
                .toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        var token = UUID.randomUUID().toString();
        stored.updateMany(
                and(in("_id", ids), dueNow()),
                Updates.combine(Updates.set(CLAIMED_UNTIL, claimEnds()), Updates.set(CLAIMED_BY, token)));
        return stored.find(and(in("_id", ids), eq(CLAIMED_BY, token)))
                .map(DeliveryDocument::delivery)
                .into(new ArrayList<>());
    }

    /** Whoever finishes what is in front of them has them come; that may have happened just now. */
    private void letRest(List<Document> behind) {
        if (!behind.isEmpty()) {
            var ids = behind.stream().map(each -> each.get("_id")).toList();
            stored.updateMany(and(in("_id", ids), eq(STATE, WAITING)), Updates.set(DUE_AT, null));
            queues.next(behind.stream().map(each -> each.getString(QUEUE)).collect(Collectors.toSet()));
        }
    }

    /** All that was to be sent to a webhook, and what came of it, is there no more. */
    void forget(WebhookId webhookId) {
        stored.deleteMany(eq(WEBHOOK, webhookId.value()));
    }

    /** Whether anything was delivered to the webhook since. */
    boolean deliveredSince(WebhookId webhookId, Instant since) {
        var found = stored.find(
                and(eq(WEBHOOK, webhookId.value()), eq(STATE, DELIVERED), gte(FINISHED_AT, Date.from(since))));
        return found.first() != null;
    }

    private Bson dueNow() {
        return and(eq(STATE, WAITING), lte(DUE_AT, now()), or(eq(CLAIMED_UNTIL, null), lte(CLAIMED_UNTIL, now())));
    }

    private Date now() {
        return Date.from(clock.instant());
    }

    private Date claimEnds() {
        return Date.from(clock.instant().plus(claim));
    }
}

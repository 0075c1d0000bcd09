package dev.vouchsafe.notification.webhook.delivery;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;
import static dev.vouchsafe.notification.webhook.delivery.DeliveryDocument.ATTEMPTS;
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
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.PushOptions;
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
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The collection {@code webhook_deliveries}: what is to be sent, and what came of it. Whoever attempts a delivery
 * claims it first, so that no two processes do. All times are real ones.
 */
final class Deliveries {

    private static final int MOST_ATTEMPTS_SHOWN = 30;

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

    /** What became of a delivery that was to be kept. */
    enum Kept {
        /** It was there already. */
        KNOWN,
        /** It waits. */
        WAITS,
        /** It is claimed for the caller, who attempts it now. */
        CLAIMED
    }

    /** @param claiming whether the caller would attempt it now, should nothing be in front of it */
    Kept keep(Delivery delivery, boolean claiming) {
        boolean first = queues.isEmpty(delivery.queue());
        boolean claimed = first && claiming;
        try {
            stored.insertOne(DeliveryDocument.of(delivery)
                    .append(DUE_AT, first ? now() : null)
                    .append(CLAIMED_UNTIL, claimed ? claimEnds() : null)
                    .append(CREATED_AT, now()));
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return Kept.KNOWN;
            }
            throw refused;
        }
        if (!first) {
            // What was in front of it may be gone by now.
            queues.next(delivery.queue());
        }
        return claimed ? Kept.CLAIMED : Kept.WAITS;
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

    /** Claims one that is due; empty if another was faster, or there is one in front of it. */
    Optional<Delivery> claim(Document found) {
        if (!queues.isFirst(found)) {
            // Whoever finishes what is in front of it has it come; that may have happened just now.
            stored.updateOne(and(eq(found.get("_id")), eq(STATE, WAITING)), Updates.set(DUE_AT, null));
            queues.next(found.getString(QUEUE));
            return Optional.empty();
        }
        return Optional.ofNullable(stored.findOneAndUpdate(
                        and(eq(found.get("_id")), dueNow()), Updates.set(CLAIMED_UNTIL, claimEnds())))
                .map(DeliveryDocument::delivery);
    }

    /** It is delivered, or has failed for good; the next of its queue comes. */
    void finish(Delivery delivery, @Nullable Attempt attempt, String state) {
        note(
                delivery,
                attempt,
                Updates.combine(Updates.set(STATE, state), Updates.set(DUE_AT, null), Updates.set(FINISHED_AT, now())));
        queues.next(delivery.queue());
    }

    /** It is attempted again, and what is behind it waits. */
    void again(Delivery delivery, Attempt attempt, Duration wait) {
        var due = Date.from(clock.instant().plus(wait));
        note(delivery, attempt, Updates.combine(Updates.set(ROUND, delivery.round() + 1), Updates.set(DUE_AT, due)));
    }

    /** It rests until its webhook is switched on. */
    void rest(Delivery delivery) {
        note(delivery, null, Updates.set(DUE_AT, null));
    }

    /** Only what is still in the order that it was claimed in: it may have been sent once more meanwhile. */
    private void note(Delivery delivery, @Nullable Attempt attempt, Bson change) {
        var all = new ArrayList<>(List.of(change, Updates.set(CLAIMED_UNTIL, null)));
        if (attempt != null) {
            all.add(Updates.pushEach(
                    ATTEMPTS, List.of(attempt.stored()), new PushOptions().slice(-MOST_ATTEMPTS_SHOWN)));
        }
        stored.updateOne(and(eq(delivery.key()), eq(ORDER, delivery.order())), Updates.combine(all));
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

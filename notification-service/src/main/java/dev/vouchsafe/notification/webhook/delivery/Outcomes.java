package dev.vouchsafe.notification.webhook.delivery;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static dev.vouchsafe.notification.webhook.delivery.DeliveryDocument.ATTEMPTS;
import static dev.vouchsafe.notification.webhook.delivery.DeliveryDocument.CLAIMED_UNTIL;
import static dev.vouchsafe.notification.webhook.delivery.DeliveryDocument.DUE_AT;
import static dev.vouchsafe.notification.webhook.delivery.DeliveryDocument.FINISHED_AT;
import static dev.vouchsafe.notification.webhook.delivery.DeliveryDocument.ORDER;
import static dev.vouchsafe.notification.webhook.delivery.DeliveryDocument.ROUND;
import static dev.vouchsafe.notification.webhook.delivery.DeliveryDocument.STATE;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Notes what came of attempts. Those that end at about the same time are written together, and what waited behind them
 * comes. Each call returns when its own is written.
 *
 * @param written notes together
 * @param clock the real time
 */
record Outcomes(Together<Outcomes.Outcome> written, InstantSource clock) {

    private static final int MOST_ATTEMPTS_SHOWN = 30;
    private static final BulkWriteOptions ALL_OF_THEM = new BulkWriteOptions().ordered(false);

    /** @param released whether what is behind the delivery comes */
    record Outcome(Delivery delivery, Bson change, boolean released) {

        /** Only of what is still in the order that it was claimed in: it may have been sent once more meanwhile. */
        UpdateOneModel<Document> update() {
            return new UpdateOneModel<>(and(eq(delivery.key()), eq(ORDER, delivery.order())), change);
        }
    }

    /** @param come is told when something that rested is due */
    static Outcomes of(Deliveries deliveries, InstantSource clock, Runnable come) {
        return new Outcomes(
                new Together<>(some -> {
                    deliveries
                            .collection()
                            .bulkWrite(some.stream().map(Outcome::update).toList(), ALL_OF_THEM);
                    var queues = some.stream()
                            .filter(Outcome::released)
                            .map(outcome -> outcome.delivery().queue())
                            .toList();
                    if (deliveries.queues().next(queues)) {
                        come.run();
                    }
                }),
                clock);
    }

    /** It is delivered, or has failed for good; the next of its queue comes. */
    void finish(Delivery delivery, @Nullable Attempt attempt, String state) {
        var change = Updates.combine(
                Updates.set(STATE, state),
                Updates.set(DUE_AT, null),
                Updates.set(FINISHED_AT, Date.from(clock.instant())));
        note(delivery, attempt, change, true);
    }

    /** It is attempted again, and what is behind it waits. */
    void again(Delivery delivery, Attempt attempt, Duration wait) {
        var due = Date.from(clock.instant().plus(wait));
        var change = Updates.combine(Updates.set(ROUND, delivery.round() + 1), Updates.set(DUE_AT, due));
        note(delivery, attempt, change, false);
    }

    /** It rests until its webhook is switched on. */
    void rest(Delivery delivery) {
        note(delivery, null, Updates.set(DUE_AT, null), false);
    }

    private void note(Delivery delivery, @Nullable Attempt attempt, Bson change, boolean released) {
        var all = new ArrayList<>(List.of(change, Updates.set(CLAIMED_UNTIL, null)));
        if (attempt != null) {
            all.add(Updates.pushEach(
                    ATTEMPTS, List.of(attempt.stored()), new PushOptions().slice(-MOST_ATTEMPTS_SHOWN)));
        }
        written.perform(new Outcome(delivery, Updates.combine(all), released));
    }
}

package dev.vouchsafe.notification.webhook.content;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.topics.Topics;
import dev.vouchsafe.notification.domain.WebhookOwner;
import dev.vouchsafe.platform.messaging.InboundMessage;
import dev.vouchsafe.web.HttpJson;
import java.time.Instant;
import java.util.Date;
import java.util.function.Consumer;
import org.bson.Document;
import tools.jackson.databind.JsonNode;

/**
 * The collection {@code webhook_events}: what was published, cut to what somebody may be told, for replays. What nobody
 * may be told isn't in it. Kept as long as a delivery: {@link Retention}.
 */
public final class PublishedEvents {

    private static final String TIME = "time";
    private static final String RECEIVED_AT = "receivedAt";
    private static final String ORDER = "order";
    private static final String PARTNER = "partner";
    private static final String AGREEMENT = "agreement";

    private final MongoCollection<Document> events;
    private final VoucherHolders holders;

    public PublishedEvents(MongoDatabase database, VoucherHolders holders) {
        this.events = database.getCollection("webhook_events");
        this.holders = holders;
        events.createIndex(Indexes.ascending(PARTNER, TIME));
        events.createIndex(Indexes.ascending(AGREEMENT, TIME));
        Retention.of(events, RECEIVED_AT);
    }

    /**
     * Keeps a message, once. Whom it concerns is decided when it comes for the first time: the same message again,
     * after a crash, concerns the same.
     */
    public Published keep(ToldEvent told, InboundMessage<JsonNode> message) {
        var event = firstKept(published(told, message));
        if (told.topic().equals(Topics.VOUCHER)) {
            holders.follow(message.type(), message.data(), message.subject());
        }
        return event;
    }

    private Published published(ToldEvent told, InboundMessage<JsonNode> message) {
        var data = message.data();
        var concerned = told.topic().equals(Topics.VOUCHER)
                ? holders.concernedBy(data, message.subject())
                : new VoucherHolders.Concerned(data.path("partnerId").asString(null), null);
        return new Published(
                message.id(),
                message.source(),
                message.type(),
                message.subject(),
                message.time(),
                told.toPartner().isEmpty() ? null : concerned.partner(),
                told.toCustomer().isEmpty() ? null : concerned.agreement(),
                Published.cut(data, told.toPartner()),
                Published.cut(data, told.toCustomer()));
    }

    /** As it was kept when it came for the first time. */
    private Published firstKept(Published event) {
        try {
            events.insertOne(new Document("_id", event.id())
                    .append("source", event.source())
                    .append("type", event.type())
                    .append("subject", event.subject())
                    .append(TIME, Date.from(event.time()))
                    .append("exactly", event.time().toString())
                    .append(PARTNER, event.partner())
                    .append(AGREEMENT, event.agreement())
                    .append("toPartner", event.toPartner().toString())
                    .append("toCustomer", event.toCustomer().toString())
                    .append(ORDER, Arrivals.next())
                    .append(RECEIVED_AT, new Date()));
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
            var first = events.find(eq(event.id())).first();
            return first == null ? event : from(first);
        }
        return event;
    }

    /** Shows each event from an instant on that concerns the owner, in the order in which they came. */
    public void since(Instant from, WebhookOwner owner, Consumer<Published> visitor) {
        var partner = owner.partnerId();
        var whose = partner != null
                ? eq(PARTNER, partner.value())
                : in(
                        AGREEMENT,
                        owner.agreementIds().stream().map(AgreementId::value).toList());
        events.find(and(whose, gte(TIME, Date.from(from))))
                .sort(Sorts.ascending(ORDER))
                .forEach(document -> visitor.accept(from(document)));
    }

    private static Published from(Document stored) {
        return new Published(
                stored.getString("_id"),
                stored.getString("source"),
                stored.getString("type"),
                stored.getString("subject"),
                Instant.parse(stored.getString("exactly")),
                stored.getString(PARTNER),
                stored.getString(AGREEMENT),
                json(stored.getString("toPartner")),
                json(stored.getString("toCustomer")));
    }

    private static JsonNode json(String text) {
        return HttpJson.mapper().readTree(text);
    }
}

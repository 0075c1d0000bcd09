package dev.vouchsafe.notification.webhook.content;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.topics.Topics;
import dev.vouchsafe.notification.domain.WebhookOwner;
import dev.vouchsafe.platform.messaging.InboundMessage;
import dev.vouchsafe.web.HttpJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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

    /** One that is there already doesn't hold up those behind it. */
    private static final InsertManyOptions ALL_OF_THEM = new InsertManyOptions().ordered(false);

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
     * Keeps messages, each once. Whom one concerns is decided when it comes for the first time: the same message again,
     * after a crash, concerns the same.
     *
     * @param messages of one topic, in their order
     * @return the events in the same order
     */
    public List<Published> keep(List<InboundMessage<JsonNode>> messages) {
        var known = holders.of(messages.stream()
                .filter(message -> told(message).topic().equals(Topics.VOUCHER))
                .map(InboundMessage::subject)
                .collect(Collectors.toSet()));
        var events = new ArrayList<Published>(messages.size());
        for (var message : messages) {
            var told = told(message);
            events.add(published(told, message, known));
            if (told.topic().equals(Topics.VOUCHER)) {
                known.follow(message.type(), message.data(), message.subject());
            }
        }
        var kept = firstKept(events);
        // Behind the events: should it crash in between, those that aren't kept yet concern the same once more.
        known.store();
        return kept;
    }

    private static ToldEvent told(InboundMessage<?> message) {
        return ToldEvents.of(message.type());
    }

    private static Published published(ToldEvent told, InboundMessage<JsonNode> message, VoucherHolders.Known known) {
        var data = message.data();
        var concerned = told.topic().equals(Topics.VOUCHER)
                ? known.concernedBy(data, message.subject())
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

    /** As they were kept when they came for the first time. */
    private List<Published> firstKept(List<Published> some) {
        try {
            events.insertMany(some.stream().map(PublishedEvents::document).toList(), ALL_OF_THEM);
            return some;
        } catch (MongoBulkWriteException refused) {
            if (!refused.getWriteErrors().stream()
                    .allMatch(error -> ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY)) {
                throw refused;
            }
            var ids = refused.getWriteErrors().stream()
                    .map(error -> some.get(error.getIndex()).id())
                    .toList();
            var first = new HashMap<String, Published>();
            events.find(in("_id", ids)).forEach(stored -> first.put(stored.getString("_id"), from(stored)));
            return some.stream()
                    .map(event -> first.getOrDefault(event.id(), event))
                    .toList();
        }
    }

    private static Document document(Published event) {
        return new Document("_id", event.id())
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
                .append(RECEIVED_AT, new Date());
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

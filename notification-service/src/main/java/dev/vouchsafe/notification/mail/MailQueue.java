package dev.vouchsafe.notification.mail;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import dev.vouchsafe.contracts.personal.Personal;
import dev.vouchsafe.notification.domain.MailEvent.Mail;
import dev.vouchsafe.platform.log.StoredJson;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/**
 * The collection {@code mails}: what is written and not sent yet, with its content sealed under its recipient's key;
 * and that of what was sent its id alone, so that it isn't written again. Times in it are the system's.
 */
final class MailQueue {

    private static final String WAITING = "waiting";
    private static final String KEPT = "kept";
    private static final String STATE = "state";
    private static final String NEXT = "nextAt";
    private static final String SEALED = "sealed";
    private static final String KEY = "key";
    private static final String SENT = "sentAt";
    private static final String BOUNCE = "bounce";

    private final MongoCollection<Document> mails;
    private final StoredJson json;
    private final BounceAddresses bounces;
    private final Duration claim;

    /** @param claim how long one who sends is left alone: longer than any server takes to answer */
    MailQueue(MongoDatabase database, StoredJson json, BounceAddresses bounces, Duration claim) {
        this.mails = database.getCollection("mails").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.json = json;
        this.bounces = bounces;
        this.claim = claim;
        mails.createIndex(Indexes.ascending(STATE, NEXT));
        mails.createIndex(Indexes.ascending(KEY));
        mails.createIndex(Indexes.ascending(BOUNCE));
    }

    /** Puts a mail in, if it never was. */
    void add(Mail mail, Personal.Sealed<MailContent> content, String correlationId) {
        var now = Instant.now();
        var document = new QueuedMail(mail, content, correlationId, 0, now, null)
                .document(json)
                .append(STATE, WAITING)
                .append(NEXT, Date.from(now))
                .append("since", Date.from(now))
                .append(BOUNCE, bounces.token(mail.mailId()))
                .append("attempts", 0);
        document.remove("_id");
        mails.updateOne(eq(mail.mailId()), new Document("$setOnInsert", document), new UpdateOptions().upsert(true));
    }

    /** The mail that has waited longest of those that are due; nobody else gets it for a while. */
    Optional<QueuedMail> claim(Instant now) {
        return Optional.ofNullable(mails.findOneAndUpdate(
                        and(eq(STATE, WAITING), lte(NEXT, Date.from(now))),
                        combine(set(NEXT, Date.from(now.plus(claim))), inc("attempts", 1)),
                        new FindOneAndUpdateOptions()
                                .sort(Sorts.ascending(NEXT))
                                .returnDocument(ReturnDocument.AFTER)))
                .map(document -> QueuedMail.from(document, json));
    }

    /** When the first of those that wait is due, be that long ago; empty if none waits. */
    Optional<Instant> firstDue() {
        return Optional.ofNullable(mails.find(eq(STATE, WAITING))
                        .sort(Sorts.ascending(NEXT))
                        .projection(Projections.include(NEXT))
                        .first())
                .map(first -> first.getDate(NEXT).toInstant());
    }

    /** It is to be tried again. */
    void later(String mailId, Instant next) {
        mails.updateOne(and(eq(mailId), eq(STATE, WAITING)), set(NEXT, Date.from(next)));
    }

    /** Nothing is to be done about it any more, and nothing is left of what it said. */
    void close(String mailId) {
        mails.updateOne(eq(mailId), combine(set(STATE, "closed"), unset(SEALED), unset(NEXT)));
    }

    /** As {@link #close}, but it can still be looked at. */
    void keep(String mailId, Instant sentAt) {
        mails.updateOne(eq(mailId), combine(set(STATE, KEPT), set(SENT, sentAt.toString()), unset(NEXT)));
    }

    /** Those that can be looked at, the latest first. */
    List<QueuedMail> kept(int skipped, int most) {
        return mails.find(eq(STATE, KEPT))
                .sort(Sorts.descending(SENT, "_id"))
                .skip(skipped)
                .limit(most)
                .map(document -> QueuedMail.from(document, json))
                .into(new ArrayList<>());
    }

    long countKept() {
        return mails.countDocuments(eq(STATE, KEPT));
    }

    /** One of them. */
    Optional<QueuedMail> kept(String mailId) {
        return Optional.ofNullable(mails.find(and(eq(mailId), eq(STATE, KEPT))).first())
                .map(document -> QueuedMail.from(document, json));
    }

    /** A mail that was written, whatever became of it. */
    record Known(Mail mail, String correlationId) {}

    /** The mail that came back to an address with the token. */
    Optional<Known> bounced(String token) {
        return Optional.ofNullable(mails.find(eq(BOUNCE, token)).first())
                .map(document -> new Known(QueuedMail.mail(document, json), document.getString("correlationId")));
    }

    /** Nothing is sent to whom the key was. */
    void forget(String key) {
        mails.updateMany(eq(KEY, key), combine(set(STATE, "closed"), unset(SEALED), unset(NEXT)));
    }
}

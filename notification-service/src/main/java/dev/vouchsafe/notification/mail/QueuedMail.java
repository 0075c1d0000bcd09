package dev.vouchsafe.notification.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vouchsafe.contracts.personal.Personal;
import dev.vouchsafe.notification.domain.MailEvent.Mail;
import dev.vouchsafe.platform.log.StoredJson;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A mail on its way.
 *
 * @param content what it says and where it goes, sealed under the recipient's key
 * @param correlationId of what it tells
 * @param attempts how often it was tried, this time included
 * @param since when it was written, by the system's time
 * @param sentAt when it was taken; null unless it is kept
 */
record QueuedMail(
        Mail mail,
        Personal.Sealed<MailContent> content,
        String correlationId,
        int attempts,
        Instant since,
        @Nullable Instant sentAt) {

    Document document(StoredJson json) {
        return new Document("_id", mail.mailId())
                .append("mail", Document.parse(json.tree(mail).toString()))
                .append("key", content.sealedUnder())
                .append(
                        "sealed",
                        new Document("sealedUnder", content.sealedUnder())
                                .append("print", content.print())
                                .append("bytes", content.bytes()))
                .append("correlationId", correlationId);
    }

    static QueuedMail from(Document document, StoredJson json) {
        var sealed = document.get("sealed", Document.class);
        var sentAt = document.getString("sentAt");
        return new QueuedMail(
                mail(document, json),
                new Personal.Sealed<>(
                        sealed.getString("sealedUnder"), sealed.getString("print"), sealed.getString("bytes")),
                document.getString("correlationId"),
                document.getInteger("attempts", 0),
                document.get("since", Date.class).toInstant(),
                sentAt == null ? null : Instant.parse(sentAt));
    }

    static Mail mail(Document document, StoredJson json) {
        return json.read(document.get("mail", Document.class).toJson().getBytes(UTF_8), Mail.class);
    }
}

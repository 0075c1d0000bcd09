package dev.vouchsafe.notification.mail;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.personal.Personal;
import dev.vouchsafe.notification.words.Said;
import java.time.Instant;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A notice that waits for the mail of its day.
 *
 * @param itemId what the notice's own mail would have been called
 * @param said in words, sealed under the recipient's key
 * @param country the partner's; null if it isn't known
 * @param due when the mail is written, by the service's clock
 */
record DigestItem(
        String itemId,
        PartnerId partnerId,
        String contactId,
        Personal.Sealed<Said> said,
        String program,
        @Nullable String country,
        Instant due) {

    Document document() {
        return new Document("_id", itemId)
                .append("partnerId", partnerId.value())
                .append("contactId", contactId)
                .append("key", said.sealedUnder())
                .append("print", said.print())
                .append("bytes", said.bytes())
                .append("program", program)
                .append("country", country)
                .append("due", due.toString());
    }

    static DigestItem from(Document document) {
        return new DigestItem(
                document.getString("_id"),
                PartnerId.of(requireNonNull(document.getString("partnerId"))),
                document.getString("contactId"),
                new Personal.Sealed<>(
                        document.getString("key"), document.getString("print"), document.getString("bytes")),
                document.getString("program"),
                document.getString("country"),
                Instant.parse(document.getString("due")));
    }
}

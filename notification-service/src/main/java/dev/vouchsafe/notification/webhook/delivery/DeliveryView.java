package dev.vouchsafe.notification.webhook.delivery;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as its owner sees it.
 *
 * @param id that of the event, and of the message
 * @param state {@code waiting}, {@code delivered} or {@code failed}
 * @param attempts the latest ones, oldest first
 * @param nextAt when it is attempted next; null if it isn't, or waits for the one in front of it
 */
record DeliveryView(
        String id,
        String type,
        String subject,
        String state,
        List<AttemptView> attempts,
        @Nullable Instant nextAt,
        Instant createdAt) {

    /**
     * An attempt.
     *
     * @param status of the answer; null if there was none
     * @param error why there was none, in one word; null if there was one
     */
    record AttemptView(
            Instant at, @Nullable Integer status, @Nullable String error, long millis) {

        private static AttemptView of(Document stored) {
            return new AttemptView(
                    Instant.parse(stored.getString("at")),
                    stored.getInteger("status"),
                    stored.getString("error"),
                    stored.getLong("millis"));
        }
    }

    static DeliveryView of(Document stored) {
        var state = stored.getString(DeliveryDocument.STATE);
        var dueAt = stored.getDate(DeliveryDocument.DUE_AT);
        return new DeliveryView(
                stored.getString(DeliveryDocument.EVENT),
                stored.getString(DeliveryDocument.TYPE),
                stored.getString(DeliveryDocument.SUBJECT),
                state,
                stored.getList(DeliveryDocument.ATTEMPTS, Document.class).stream()
                        .map(AttemptView::of)
                        .toList(),
                instant(dueAt),
                stored.getDate(DeliveryDocument.CREATED_AT).toInstant());
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}

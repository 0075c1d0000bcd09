package dev.vouchsafe.portal.partner.webhooks;

import dev.vouchsafe.portal.page.Frame;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One event for one webhook.
 *
 * @param subject what it is about
 * @param state {@code waiting}, {@code delivered} or {@code failed}
 * @param attempts those made so far, the first one first
 * @param nextAt when the next one is made; null if none is
 */
public record Delivery(
        String id,
        String type,
        @Nullable JsonNode subject,
        String state,
        @Nullable List<Attempt> attempts,
        @Nullable Instant nextAt,
        Instant createdAt) {

    /**
     * One attempt.
     *
     * @param status what the receiver answered; null if it gave none
     * @param error why there was no answer; null if there was one
     * @param millis how long it took
     */
    public record Attempt(
            Instant at, @Nullable Integer status, @Nullable String error, long millis) {

        /** What became of it, in a sentence. */
        public String said(Frame frame) {
            return status == null
                    ? frame.t("webhooks.no-answer", error == null ? "–" : error, millis)
                    : frame.t("webhooks.answered", String.valueOf(status), millis);
        }
    }

    public Delivery {
        attempts = attempts == null ? List.of() : List.copyOf(attempts);
    }

    /** The id of what it is about. */
    public String about() {
        if (subject == null || subject.isNull()) {
            return "–";
        }
        return subject.isString() ? subject.asString("") : subject.path("id").asString("");
    }

    public boolean canBeRetried() {
        return !"delivered".equals(state);
    }
}

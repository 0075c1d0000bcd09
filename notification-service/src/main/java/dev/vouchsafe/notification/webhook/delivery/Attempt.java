package dev.vouchsafe.notification.webhook.delivery;

import java.time.Duration;
import java.time.Instant;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What came of one attempt to deliver.
 *
 * @param at when it began, by the real time
 * @param status of the answer; null if there was none
 * @param error why there was no answer, in one word; null if there was one
 * @param millis how long it took
 * @param retryAfter how long the receiver asks for a rest; null if it doesn't
 */
record Attempt(
        Instant at,
        @Nullable Integer status,
        @Nullable String error,
        long millis,
        @Nullable Duration retryAfter) {

    private static final int OK = 200;
    private static final int REDIRECTS = 300;
    private static final int GONE = 410;

    boolean succeeded() {
        return status != null && status >= OK && status < REDIRECTS;
    }

    /** The receiver says that it is there no more. */
    boolean isGone() {
        return status != null && status == GONE;
    }

    Document stored() {
        return new Document("at", at.toString())
                .append("status", status)
                .append("error", error)
                .append("millis", millis);
    }
}

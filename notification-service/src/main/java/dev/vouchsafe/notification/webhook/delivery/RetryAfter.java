package dev.vouchsafe.notification.webhook.delivery;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The header {@code Retry-After}, in either form of RFC 9110. */
final class RetryAfter {

    private static final int MOST_DIGITS = 9;
    private static final Duration VERY_LONG = Duration.ofSeconds(999_999_999);

    private RetryAfter() {}

    /** How long the receiver asks for a rest from now on; null if it doesn't, or in no form. */
    static @Nullable Duration read(@Nullable String header, Instant now) {
        if (header == null) {
            return null;
        }
        var text = header.strip();
        if (!text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return text.length() > MOST_DIGITS ? VERY_LONG : Duration.ofSeconds(Long.parseLong(text));
        }
        try {
            var until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return until.isAfter(now) ? Duration.between(now, until) : null;
        } catch (DateTimeException inNoForm) {
            return null;
        }
    }
}

package dev.vouchsafe.portal.mailbox;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it was sent.
 *
 * @param html the same as {@code text}, in the form that most programs show
 * @param calendar an entry of a calendar, in the form of RFC 5545; null if the mail has none
 */
public record Mail(
        String id,
        String to,
        String from,
        String subject,
        Instant sentAt,
        String text,
        @Nullable String html,
        @Nullable Map<String, Object> headers,
        @Nullable String calendar) {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+");

    /** A mail in the list. */
    public record Line(String id, String to, String subject, Instant sentAt) {}

    public Mail {
        headers = headers == null ? Map.of() : Map.copyOf(headers);
    }

    /** Where the mail leads: a frame that may do nothing follows no link. */
    public List<String> links() {
        return ADDRESS.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(address -> address.replaceFirst("[.,)]+$", ""))
                .filter(Mail::isAddress)
                .distinct()
                .toList();
    }

    private static boolean isAddress(String text) {
        try {
            return URI.create(text).getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}

package dev.vouchsafe.portal.partner.webhooks;

import dev.vouchsafe.portal.api.Address;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A system that is told, as the API says it.
 *
 * @param types of the events that it is told: names, and beginnings such as {@code voucher.*}
 * @param state {@code on} or {@code off}
 * @param offBecause a word of the API: {@code asked}, {@code gone}, {@code failing}; null while it is on
 * @param secret what signs; null but where it was just made
 */
public record Webhook(
        String id,
        String url,
        List<String> types,
        @Nullable String description,
        String state,
        @Nullable Instant offSince,
        @Nullable String offBecause,
        Instant createdAt,
        @Nullable String secret) {

    public boolean isOn() {
        return "on".equals(state);
    }

    /** Its page. */
    public String address() {
        return Address.of("/partner/webhooks/{}", id).encoded();
    }

    /** Its types, as the form has them. */
    public String typesTyped() {
        return String.join("\n", types);
    }
}

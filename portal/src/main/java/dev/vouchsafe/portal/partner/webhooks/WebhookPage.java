package dev.vouchsafe.portal.partner.webhooks;

import dev.vouchsafe.portal.api.Found;
import dev.vouchsafe.portal.api.Items;
import dev.vouchsafe.portal.api.Part;
import dev.vouchsafe.portal.component.Option;
import dev.vouchsafe.portal.page.Frame;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows.
 *
 * @param secret a new one that was just made; null if none was
 * @param step the step that is open; null if none is
 */
public record WebhookPage(
        Found<Webhook> found,
        Part<Items<Delivery>> deliveries,
        @Nullable String secret,
        @Nullable String step) {

    public Webhook webhook() {
        return found.value();
    }

    public boolean isOpen(String asked) {
        return asked.equals(step);
    }

    /** By what became of a delivery. */
    public List<Option> states(Frame frame) {
        return Stream.of("", "waiting", "delivered", "failed")
                .map(state -> new Option(state, frame.t(state.isEmpty() ? "webhooks.any" : "status." + state)))
                .toList();
    }
}

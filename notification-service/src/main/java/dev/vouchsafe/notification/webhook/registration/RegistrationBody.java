package dev.vouchsafe.notification.webhook.registration;

import dev.vouchsafe.notification.webhook.content.AskedTypes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of a registration; {@code description} may be absent. */
record RegistrationBody(
        String url, List<String> types, @Nullable String description) {

    RegistrationBody {
        AskedTypes.demandKnown(types);
    }
}

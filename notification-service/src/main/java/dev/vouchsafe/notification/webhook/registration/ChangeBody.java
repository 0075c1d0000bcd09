package dev.vouchsafe.notification.webhook.registration;

import dev.vouchsafe.notification.webhook.content.AskedTypes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of a change; what is absent or null stays as it is, and an empty description is none. */
record ChangeBody(
        @Nullable String url,
        @Nullable List<String> types,
        @Nullable String description,
        @Nullable String state) {

    ChangeBody {
        if (types != null) {
            AskedTypes.demandKnown(types);
        }
    }

    /** Whether it shall be on; null if nothing is said. */
    @Nullable
    Boolean on() {
        return state == null ? null : state.equals("on");
    }
}

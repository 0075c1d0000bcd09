package dev.vouchsafe.platform.rebuild;

import dev.vouchsafe.platform.readmodel.Rebuild.Switching;
import org.jspecify.annotations.Nullable;

/**
 * What asks for a rebuild, of the form {@code schemas/http/rebuild.json}.
 *
 * @param service whose read model it is, by which the gateway finds the service
 * @param switching {@code always} or {@code if-equal}; null is the first
 * @param afresh begins a new one although one is half done; null is no
 */
record RebuildBody(
        String service,
        String readModel,
        @Nullable String switching,
        @Nullable Boolean afresh) {

    Switching switches() {
        return "if-equal".equals(switching) ? Switching.IF_EQUAL : Switching.ALWAYS;
    }

    boolean isAfresh() {
        return Boolean.TRUE.equals(afresh);
    }
}

package dev.vouchsafe.portal.imports;

import dev.vouchsafe.portal.api.Address;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An import, as the API says it.
 *
 * @param kind what its rows are, a word of the API
 * @param status a word of the API: {@code checking}, {@code checked}, {@code publishing}, {@code done}, {@code failed}
 */
public record Import(
        String id,
        String kind,
        String status,
        @Nullable String program,
        int rows,
        int checked,
        int published,
        int accepted,
        int refused,
        int malformed,
        Instant receivedAt) {

    /** Its page. */
    public String address() {
        return addressOf(id);
    }

    static String addressOf(String id) {
        return Address.of(ImportsHttp.PAGE + "/{}", id).encoded();
    }

    /** Whether it goes on by itself. */
    public boolean isMoving() {
        return status.equals("checking") || status.equals("publishing");
    }

    /** Whether there is something that a person can publish. */
    public boolean canBePublished() {
        return status.equals("checked") && accepted > 0;
    }
}

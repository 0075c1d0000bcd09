package dev.vouchsafe.portal.ops;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A deadline, as the API lists it.
 *
 * @param kind such as {@code voucher-expiry}
 * @param state {@code pending}, {@code done} or {@code late}
 * @param recordedAt null as long as it isn't recorded
 */
public record Due(
        String kind,
        Subject subject,
        Instant dueAt,
        String state,
        @Nullable Instant recordedAt,
        @Nullable Long latenessMillis) {}

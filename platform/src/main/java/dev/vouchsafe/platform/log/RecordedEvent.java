package dev.vouchsafe.platform.log;

import dev.vouchsafe.contracts.decision.DomainEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as it stands in the log.
 *
 * @param position its place in the service's log, gap-free from 0
 * @param id its unique id
 * @param type its stored name, such as {@code voucher.reserved}
 * @param version its stored version, from 1
 * @param payload the event itself
 * @param recordedAt when it was recorded, by the service's clock
 * @param cause who and what brought it about
 * @param programVersion the version of the program it was decided under; null where no program was asked
 */
public record RecordedEvent(
        long position,
        String id,
        String type,
        int version,
        DomainEvent payload,
        Instant recordedAt,
        Cause cause,
        @Nullable String programVersion) {}

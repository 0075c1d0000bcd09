package dev.vouchsafe.notification.domain;

import dev.vouchsafe.notification.domain.NoticeEvent.NoticeRead;
import dev.vouchsafe.notification.domain.NoticeEvent.NoticeReceived;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A notice in the inboxes.
 *
 * @param readBy when each reader read it first
 */
public record Notice(NoticeReceived received, Map<String, Instant> readBy) {

    public Notice {
        readBy = Map.copyOf(readBy);
    }

    /** The notice after the event. */
    public static Optional<Notice> evolve(Optional<Notice> notice, Object event) {
        return switch (event) {
            case NoticeReceived received when notice.isEmpty() -> Optional.of(new Notice(received, Map.of()));
            case NoticeRead read -> notice.map(known -> known.with(read));
            default -> notice;
        };
    }

    private Notice with(NoticeRead read) {
        var readers = new TreeMap<>(readBy);
        readers.putIfAbsent(read.reader(), read.at());
        return new Notice(received, readers);
    }
}

package dev.vouchsafe.platform.deadline;

import dev.vouchsafe.platform.log.Fold;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.log.Sourced;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/** A log that is only read from its beginning on. */
record StreamedLog(List<RecordedEvent> events) implements LogReader {

    @Override
    public long head() {
        return events.size() - 1L;
    }

    @Override
    public Stream<RecordedEvent> after(long position) {
        return events.stream().skip(position + 1);
    }

    @Override
    public <S> Sourced<S> stateUpTo(Fold<S> fold, long position) {
        throw new IllegalStateException("it is streamed");
    }

    @Override
    public <S> Sourced<S> stateAsOf(Fold<S> fold, Instant asOf) {
        throw new IllegalStateException("it is streamed");
    }

    @Override
    public List<RecordedEvent> history(EventCriteria criteria) {
        throw new IllegalStateException("it is streamed");
    }
}

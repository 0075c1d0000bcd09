package dev.vouchsafe.platform.deadletter;

import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.RecordedEvent;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of dead letters, as the log says. Blocks. */
record LetterClosings(LogReader log) {

    /** By the id of the letter; those that are open are not among them. */
    Map<String, RecordedEvent> all() {
        var closings = new HashMap<String, RecordedEvent>();
        log.history(LetterStreams.all())
                .forEach(event -> closings.put(((LetterEvent) event.payload()).letter(), event));
        return closings;
    }

    /** Null as long as the letter is open. */
    @Nullable
    RecordedEvent of(String letter) {
        return log.history(LetterStreams.of(letter)).stream().findFirst().orElse(null);
    }
}

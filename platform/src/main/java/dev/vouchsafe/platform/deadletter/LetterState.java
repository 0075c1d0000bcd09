package dev.vouchsafe.platform.deadletter;

import dev.vouchsafe.platform.deadletter.LetterEvent.LetterDismissed;
import dev.vouchsafe.platform.deadletter.LetterEvent.LetterReplayed;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a dead letter stands. */
enum LetterState {
    OPEN,
    REPLAYED,
    DISMISSED;

    /** @param closing what became of it; null for nothing yet */
    static LetterState of(@Nullable LetterEvent closing) {
        return switch (closing) {
            case null -> OPEN;
            case LetterReplayed replayed -> REPLAYED;
            case LetterDismissed dismissed -> DISMISSED;
        };
    }

    /** As it is shown and asked for. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> words() {
        return Stream.of(values()).map(LetterState::word).toList();
    }
}

package dev.vouchsafe.platform.deadletter;

import dev.vouchsafe.platform.deadletter.LetterEvent.LetterDismissed;
import dev.vouchsafe.platform.deadletter.LetterEvent.LetterReplayed;
import dev.vouchsafe.platform.log.EventCatalogue;
import dev.vouchsafe.platform.log.Fold;
import dev.vouchsafe.platform.trail.Subject;
import dev.vouchsafe.platform.trail.TrailTable;
import java.util.Optional;
import java.util.Set;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * How what becomes of dead letters stands in a service's log. A service that reads topics and has an outbox adds it to
 * its catalogue, its tags and its table of the trail.
 */
public final class LetterStreams {

    private static final String LETTER = "dead-letter";
    private static final String REPLAYED = "dead-letter.replayed";
    private static final String DISMISSED = "dead-letter.dismissed";

    private LetterStreams() {}

    /** The catalogue with these events. */
    public static EventCatalogue addTo(EventCatalogue catalogue) {
        return catalogue.add(LetterReplayed.class, REPLAYED, 1).add(LetterDismissed.class, DISMISSED, 1);
    }

    /** The table of the trail with these events. */
    public static TrailTable addTo(TrailTable table) {
        return table.add(
                        LetterReplayed.class,
                        LetterStreams::subject,
                        form -> form.either("corrected", "as-it-was", e -> e.corrected() != null))
                .add(LetterDismissed.class, LetterStreams::subject);
    }

    /** The stream of the event: its letter's. */
    public static Set<Tag> tagsOf(LetterEvent event) {
        return Set.of(tag(event.letter()));
    }

    /** What became of the letter; empty as long as it is open. */
    static Fold<Optional<LetterEvent>> letter(String id) {
        return new Fold<Optional<LetterEvent>>(of(id), Optional.empty(), LetterStreams::closed).stayingSmall();
    }

    /** The events of one letter. */
    static EventCriteria of(String id) {
        return EventCriteria.havingTags(tag(id));
    }

    /** The events of all letters. */
    static EventCriteria all() {
        return EventCriteria.havingAnyTag().andBeingOneOfTypes(REPLAYED, DISMISSED);
    }

    private static Optional<LetterEvent> closed(Optional<LetterEvent> before, Object event) {
        return event instanceof LetterEvent closing ? Optional.of(closing) : before;
    }

    private static Tag tag(String letter) {
        return Tag.of(LETTER, letter);
    }

    private static Subject subject(LetterEvent event) {
        return new Subject(LETTER, event.letter());
    }
}

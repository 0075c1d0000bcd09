package dev.vouchsafe.platform.imports;

import dev.vouchsafe.platform.imports.ImportEvent.ImportPublished;
import dev.vouchsafe.platform.imports.ImportEvent.ImportReceived;
import dev.vouchsafe.platform.log.EventCatalogue;
import dev.vouchsafe.platform.log.Fold;
import dev.vouchsafe.platform.trail.Subject;
import dev.vouchsafe.platform.trail.TrailTable;
import java.util.Set;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/** How imports stand in a service's log. A service that takes some adds it to its catalogue, tags and trail. */
public final class ImportStreams {

    private static final String IMPORT = "import";

    private ImportStreams() {}

    /** The catalogue with these events. */
    public static EventCatalogue addTo(EventCatalogue catalogue) {
        return catalogue
                .add(ImportReceived.class, "import.received", 1)
                .add(ImportPublished.class, "import.published", 1);
    }

    /** The table of the trail with these events. */
    public static TrailTable addTo(TrailTable table) {
        return table.add(ImportReceived.class, ImportStreams::subject)
                .add(ImportPublished.class, ImportStreams::subject);
    }

    /** The stream of the event: its import's. */
    public static Set<Tag> tagsOf(ImportEvent event) {
        return Set.of(tag(event.importId()));
    }

    /** How far people have gone with a file. */
    static Fold<ImportStage> stage(String id) {
        return new Fold<>(EventCriteria.havingTags(tag(id)), ImportStage.UNKNOWN, ImportStreams::after).stayingSmall();
    }

    private static ImportStage after(ImportStage before, Object event) {
        return switch (event) {
            case ImportReceived received -> ImportStage.RECEIVED;
            case ImportPublished published -> ImportStage.PUBLISHED;
            default -> before;
        };
    }

    private static Tag tag(String id) {
        return Tag.of(IMPORT, id);
    }

    private static Subject subject(ImportEvent event) {
        return new Subject(IMPORT, event.importId());
    }
}

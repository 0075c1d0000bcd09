package dev.vouchsafe.platform.deadline;

import com.mongodb.client.model.WriteModel;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.projection.Projection;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** Keeps the index up with the log. */
final class DeadlineIndex implements Projection {

    static final String NAME = "deadlines";

    private final List<DeadlineKind> kinds;
    private final DeadlineEntries entries;
    private final List<WriteModel<Document>> unwritten = new ArrayList<>();

    DeadlineIndex(List<DeadlineKind> kinds, DeadlineEntries entries) {
        this.kinds = kinds;
        this.entries = entries;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void on(RecordedEvent event) {
        for (DeadlineKind kind : kinds) {
            for (DeadlineKind.Change change : kind.changesBy(event)) {
                unwritten.add(switch (change) {
                    case DeadlineKind.Change.Due due -> DeadlineEntries.due(kind.name(), due.subject(), due.at());
                    case DeadlineKind.Change.Cleared cleared -> DeadlineEntries.cleared(kind.name(), cleared.subject());
                });
            }
        }
    }

    @Override
    public void flush() {
        try {
            entries.write(unwritten);
        } finally {
            unwritten.clear();
        }
    }
}

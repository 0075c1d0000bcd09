package dev.vouchsafe.platform.evidence;

import com.mongodb.client.MongoCollection;
import dev.vouchsafe.eventstore.EventLog;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.readmodel.ReadModel;
import dev.vouchsafe.platform.trail.FactRecords;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The tree over the records of the log's events, one leaf for each. It follows the log, and a log that is older than
 * its tree gets all of it.
 */
record LogTree(EventLog log, FactRecords facts, Salts salts) implements ReadModel {

    static final String NAME = "evidence-tree";

    private static final int AT_A_TIME = 512;

    @Override
    public String name() {
        return NAME;
    }

    /** Its hashes are found by their ids. */
    @Override
    public void index(MongoCollection<Document> rows) {}

    @Override
    public Upkeep of(MongoCollection<Document> rows) {
        return new Growing(new HashTiles(rows));
    }

    private final class Growing implements Upkeep {

        private final HashTiles tiles;
        /** Others may let the same tree grow: they make the same of the log, so this one is never wrong. */
        private HashTiles.@Nullable Edge edge;

        private long end;

        Growing(HashTiles tiles) {
            this.tiles = tiles;
        }

        @Override
        public void on(RecordedEvent event) {
            end = event.position() + 1;
        }

        /** The events are read once more, as they are stored: what was upgraded is not what was recorded. */
        @Override
        public void flush() {
            var grown = edge == null ? new HashTiles.Edge(tiles.size()) : edge;
            edge = null; // until all is written
            while (grown.size() < end) {
                tiles.append(
                        grown,
                        log.read(grown.size(), (int) Math.min(AT_A_TIME, end - grown.size())).stream()
                                .map(event -> EntryRecord.of(facts.asStored(event), salts)
                                        .leaf())
                                .toList());
            }
            edge = grown;
        }
    }
}

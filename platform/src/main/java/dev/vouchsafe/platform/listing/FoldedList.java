package dev.vouchsafe.platform.listing;

import com.mongodb.client.MongoCollection;
import dev.vouchsafe.platform.http.ListForm;
import dev.vouchsafe.platform.log.EventLog;
import dev.vouchsafe.platform.log.Fold;
import dev.vouchsafe.platform.log.RecordedEvent;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;

/** A list of which each row shows a stream, folded up to the last event: so applying an event again changes nothing. */
public abstract class FoldedList<S> extends ListReadModel {

    private final EventLog log;
    private final Function<String, Fold<S>> folds;
    private final Function<Object, String> streamOf;
    private final Function<S, Stream<Document>> rowsOf;

    /**
     * @param folds    the fold of each stream, by its id
     * @param streamOf the id of the stream that a fact belongs to; null if to none of these
     * @param rowsOf   what there is to show of a stream's state; a row never goes away again
     */
    protected FoldedList(String name, ListForm form, EventLog log, Function<String, Fold<S>> folds, Function<Object, String> streamOf,
                         Function<S, Stream<Document>> rowsOf) {
        super(name, form);
        this.log = log;
        this.folds = folds;
        this.streamOf = streamOf;
        this.rowsOf = rowsOf;
    }

    @Override
    public final Upkeep of(MongoCollection<Document> rows) {
        var states = new FollowedStates<>(log, folds);
        return new Upkeep() {
            @Override
            public void on(RecordedEvent event) {
                states.follow(event, streamOf.apply(event.fact()));
            }

            @Override
            public void flush() {
                new ListRows(rows).put(states.takeChanged().values().stream().flatMap(rowsOf));
            }
        };
    }
}

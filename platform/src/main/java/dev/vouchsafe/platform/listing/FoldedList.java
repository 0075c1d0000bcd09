package dev.vouchsafe.platform.listing;

import com.mongodb.client.MongoCollection;
import dev.vouchsafe.platform.log.Fold;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.RecordedEvent;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A list of which each row shows a stream, folded up to the last event: so applying an event again changes nothing. */
public abstract class FoldedList<S> extends ListReadModel {

    /**
     * How the rows are made.
     *
     * @param version of the format: rows of another one are made again. Null for rows that don't say it
     * @param streamIn the field of a row that holds the id of its stream, in a list whose rows can go away: those of a
     *     stream that are not shown any more are deleted. Null where none goes
     */
    public record RowFormat(
            @Nullable String version, @Nullable String streamIn) {

        /** Rows that say no version and never go away. */
        public static final RowFormat PLAIN = new RowFormat(null, null);
    }

    private final LogReader log;
    private final RowFormat format;
    private final Function<String, Fold<S>> folds;
    private final Function<Object, Stream<String>> streamsOf;
    private final Function<S, Stream<Document>> rowsOf;

    /** As the other one, with plain rows. */
    protected FoldedList(
            String name,
            ListForm form,
            LogReader log,
            Function<String, Fold<S>> folds,
            Function<Object, Stream<String>> streamsOf,
            Function<S, Stream<Document>> rowsOf) {
        this(name, form, RowFormat.PLAIN, log, folds, streamsOf, rowsOf);
    }

    /**
     * @param folds the fold of each stream, by its id
     * @param streamsOf the ids of the streams that an event belongs to; empty if to none of these
     * @param rowsOf what there is to show of a stream's state
     */
    protected FoldedList(
            String name,
            ListForm form,
            RowFormat format,
            LogReader log,
            Function<String, Fold<S>> folds,
            Function<Object, Stream<String>> streamsOf,
            Function<S, Stream<Document>> rowsOf) {
        super(name, form, format.version());
        this.log = log;
        this.format = format;
        this.folds = folds;
        this.streamsOf = streamsOf;
        this.rowsOf = rowsOf;
    }

    @Override
    public final Upkeep of(MongoCollection<Document> rows) {
        var states = new FollowedStates<>(log, folds);
        return new Upkeep() {
            @Override
            public void on(RecordedEvent event) {
                states.follow(event, null);
                streamsOf.apply(event.payload()).forEach(stream -> states.follow(event, stream));
            }

            @Override
            public void flush() {
                var changed = states.takeChanged();
                var shown = new ListRows(rows);
                if (format.streamIn() != null) {
                    changed.forEach((stream, state) -> shown.keepOnly(format.streamIn(), stream, rowsOf.apply(state)));
                }
                shown.put(changed.values().stream().flatMap(rowsOf).map(FoldedList.this::marked));
            }
        };
    }
}

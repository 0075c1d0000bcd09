package dev.vouchsafe.platform.rebuild;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.readmodel.ReadModel;
import dev.vouchsafe.platform.sample.Ticket;
import dev.vouchsafe.platform.sample.Ticket.TicketEvent;
import java.util.function.LongConsumer;
import org.bson.Document;

/** A list of tickets with their holders. */
class TicketList implements ReadModel {

    static final String NAME = "ticket-list";

    /** The holder that a document made by older rules has. */
    static final String OLDER = "made by older rules";

    /**
     * Called before an event is applied to another collection than the first, with its position; a test can hold it up,
     * or fail.
     */
    static volatile LongConsumer beforeRebuilding = position -> {};

    /** The same, of the first. */
    static volatile LongConsumer beforeFollowing = position -> {};

    private final LogReader log;

    TicketList(LogReader log) {
        this.log = log;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void index(MongoCollection<Document> rows) {
        rows.createIndex(new Document("holder", 1));
    }

    @Override
    public boolean outdated(MongoCollection<Document> rows) {
        return rows.find(eq("holder", OLDER)).first() != null;
    }

    @Override
    public Upkeep of(MongoCollection<Document> rows) {
        return event -> on(event, rows);
    }

    private void on(RecordedEvent event, MongoCollection<Document> rows) {
        (rows.getNamespace().getCollectionName().equals("ticket_list") ? beforeFollowing : beforeRebuilding)
                .accept(event.position());
        var ticket = ((TicketEvent) event.payload()).ticket();
        var holder =
                log.stateUpTo(Ticket.fold(ticket), event.position()).state().holder();
        rows.replaceOne(
                eq(ticket), new Document("_id", ticket).append("holder", holder), new ReplaceOptions().upsert(true));
    }
}

package dev.vouchsafe.voucher.listing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.platform.listing.FollowedStates;
import dev.vouchsafe.platform.listing.ListRows;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.log.Sourced;
import dev.vouchsafe.platform.readmodel.ReadModel;
import dev.vouchsafe.voucher.domain.ProgramAmended;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherEvent;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bson.Document;

/**
 * The rows of the list of vouchers: each is its voucher folded up to the event, so that applying an event again changes
 * nothing.
 */
record VoucherRows(
        LogReader log, FollowedStates<Voucher> vouchers, MongoCollection<Document> rows, UnaryOperator<Document> marked)
        implements ReadModel.Upkeep {

    private static final int BATCH = 200;

    @Override
    public void on(RecordedEvent event) {
        switch (event.payload()) {
            case VoucherEvent.VoucherAssignmentRefused refused -> vouchers.follow(event, null);
            case VoucherEvent of -> vouchers.follow(event, of.voucherId().value());
            case ProgramAmended amended -> {
                flush();
                vouchers.follow(event, null);
                vouchers.forget();
                refreshMatching(amended, event.position());
            }
            default -> vouchers.follow(event, null);
        }
    }

    @Override
    public void flush() {
        write(vouchers.takeChanged().values());
    }

    /** An amendment touches every open voucher that it matches: in bounded batches, by id. */
    private void refreshMatching(ProgramAmended amended, long position) {
        var after = "";
        List<String> batch;
        do {
            batch = matching(amended, after);
            write(
                    log
                            .statesUpTo(
                                    batch.stream()
                                            .map(id -> VoucherStreams.voucher(new VoucherId(id)))
                                            .toList(),
                                    position)
                            .stream()
                            .map(Sourced::state)
                            .toList());
            after = batch.isEmpty() ? after : batch.getLast();
        } while (!batch.isEmpty());
    }

    private List<String> matching(ProgramAmended amended, String after) {
        var filter = and(
                gt("_id", after),
                eq("program", amended.program()),
                in("status", "assigned", "reserved", "reported"),
                lt("assignedOn", amended.createdBefore().toString()));
        var ids = new ArrayList<String>();
        rows.find(filter)
                .projection(new Document("_id", 1))
                .sort(Sorts.ascending("_id"))
                .limit(BATCH)
                .batchSize(BATCH)
                .forEach(row -> ids.add(row.getString("_id")));
        return ids;
    }

    private void write(Collection<Voucher> vouchers) {
        new ListRows(rows)
                .put(vouchers.stream()
                        .filter(Voucher.Issued.class::isInstance)
                        .map(voucher -> marked.apply(VoucherRow.of((Voucher.Issued) voucher))));
    }
}

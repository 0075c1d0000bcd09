package dev.vouchsafe.voucher.refusal;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import dev.vouchsafe.platform.http.ListForm;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.projection.Projection;
import dev.vouchsafe.voucher.domain.PoolFact.DaysRefused;
import dev.vouchsafe.voucher.domain.VoucherFact.VoucherAssignmentRefused;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The list of what VLSC told and the rules refused, in the order of processing: a row per refused message. */
@Component
class RefusalList implements Projection {

    static final String COLLECTION = "refusal_list";
    static final ListForm FORM = ListForm.withoutId().text("kind", "agreementId", "voucherId", "program", "messageId", "on", "at")
            .filter("codes", "codes").together("agreementId", "kind");

    private final MongoCollection<Document> rows;

    RefusalList(MongoDatabase database) {
        this.rows = database.getCollection(COLLECTION);
        FORM.index(rows);
    }

    @Override
    public String name() {
        return "refusal-list";
    }

    @Override
    public void on(RecordedEvent event) {
        var row = switch (event.fact()) {
            case VoucherAssignmentRefused e -> RefusalRow.of(event.position(), e);
            case DaysRefused e -> RefusalRow.of(event.position(), e);
            default -> null;
        };
        if (row != null) {
            rows.replaceOne(eq("_id", row.getLong("_id")), row, new ReplaceOptions().upsert(true));
        }
    }
}

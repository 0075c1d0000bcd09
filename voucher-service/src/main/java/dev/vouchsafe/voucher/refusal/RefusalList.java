package dev.vouchsafe.voucher.refusal;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import dev.vouchsafe.platform.http.ListForm;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.readmodel.ReadModel;
import dev.vouchsafe.voucher.domain.PoolFact.DaysRefused;
import dev.vouchsafe.voucher.domain.VoucherFact.VoucherAssignmentRefused;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The list of what VLSC told and the rules refused, in the order of processing: a row per refused message. */
@Component
class RefusalList implements ReadModel {

    static final String NAME = "refusal-list";
    static final ListForm FORM = ListForm.withoutId().text("kind", "agreementId", "voucherId", "program", "messageId", "on", "at")
            .filter("codes", "codes").together("agreementId", "kind");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void index(MongoCollection<Document> rows) {
        FORM.index(rows);
    }

    @Override
    public Upkeep of(MongoCollection<Document> rows) {
        return event -> on(event, rows);
    }

    private void on(RecordedEvent event, MongoCollection<Document> rows) {
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

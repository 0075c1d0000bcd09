package dev.vouchsafe.voucher.listing;

import com.mongodb.client.MongoCollection;
import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.platform.listing.ListForm;
import dev.vouchsafe.platform.listing.ListReadModel;
import dev.vouchsafe.platform.listing.ListRows;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.voucher.domain.PoolEvent.DaysRefused;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherAssignmentRefused;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The list of messages from VLSC that the rules refused, in the order of processing: a row each. */
@Component
class RefusalList extends ListReadModel {

    static final String NAME = "refusal-list";
    static final ListForm FORM = ListForm.withoutId()
            .oneOf("kind", List.of("assignment", "accrual", "conversion"))
            .ids("agreementId", "voucherId")
            .text("program", "messageId")
            .days("on")
            .instants("at")
            .filterOneOf(
                    "codes", "codes", Arrays.stream(Code.values()).map(Code::id).toList())
            .together("agreementId", "kind");

    RefusalList() {
        super(NAME, FORM);
    }

    @Override
    public Upkeep of(MongoCollection<Document> rows) {
        return event -> on(event, rows);
    }

    private void on(RecordedEvent event, MongoCollection<Document> rows) {
        var row = switch (event.payload()) {
            case VoucherAssignmentRefused e -> RefusalRow.of(event.position(), e);
            case DaysRefused e -> RefusalRow.of(event.position(), e);
            default -> null;
        };
        new ListRows(rows).put(Stream.ofNullable(row));
    }
}

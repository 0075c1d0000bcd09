package dev.vouchsafe.voucher.agreement;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import dev.vouchsafe.platform.http.ListForm;
import dev.vouchsafe.platform.log.EventLog;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.projection.FollowedStates;
import dev.vouchsafe.platform.readmodel.ReadModel;
import dev.vouchsafe.voucher.domain.Agreement;
import dev.vouchsafe.voucher.domain.PoolFact;
import dev.vouchsafe.voucher.domain.VoucherFact.VoucherAssigned;
import dev.vouchsafe.voucher.domain.VoucherFact.VoucherExpired;
import dev.vouchsafe.voucher.domain.VoucherFact.VoucherWithdrawn;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import java.util.ArrayList;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The list of pools, one row per agreement and program. */
@Component
class AgreementList implements ReadModel {

    static final String NAME = "agreement-list";
    static final ListForm FORM = ListForm.withoutId().text("agreementId", "program", "customerId", "legalEntity", "lastDay")
            .whole("balance", "accrued", "converted", "taken", "returned", "forfeited", "removed");

    private final EventLog log;

    AgreementList(EventLog log) {
        this.log = log;
    }

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
        return new Kept(new FollowedStates<>(log, VoucherStreams::agreement), rows);
    }

    private record Kept(FollowedStates<Agreement> agreements, MongoCollection<Document> rows) implements Upkeep {

        @Override
        public void on(RecordedEvent event) {
            agreements.follow(event, switch (event.fact()) {
                case PoolFact fact -> fact.agreementId();
                case VoucherAssigned fact -> fact.grant().agreementId();
                case VoucherExpired fact -> fact.agreementId();
                case VoucherWithdrawn fact -> fact.agreementId();
                default -> null;
            });
        }

        @Override
        public void flush() {
            var changes = new ArrayList<ReplaceOneModel<Document>>();
            agreements.showChanged((agreementId, agreement) -> agreement.pools().values().forEach(pool -> {
                var row = AgreementRow.of(AgreementView.of(agreement, pool));
                changes.add(new ReplaceOneModel<>(eq("_id", row.getString("_id")), row, new ReplaceOptions().upsert(true)));
            }));
            if (!changes.isEmpty()) {
                rows.bulkWrite(changes);
            }
        }
    }
}

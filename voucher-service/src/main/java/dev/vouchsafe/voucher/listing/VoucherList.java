package dev.vouchsafe.voucher.listing;

import com.mongodb.client.MongoCollection;
import dev.vouchsafe.platform.http.ListForm;
import dev.vouchsafe.platform.listing.ListReadModel;
import dev.vouchsafe.platform.log.EventLog;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The list of vouchers, a row each. */
@Component
class VoucherList extends ListReadModel {

    static final String NAME = "voucher-list";
    static final ListForm FORM = ListForm.identifiedBy("voucherId")
            .text("status", "program", "offering", "agreementId", "partnerId", "closedBy", "assignedOn", "lastDay").whole("level")
            .together("knownTo").together("knownTo", "status").together("knownTo", "lastDay").together("agreementId", "status")
            .together("status", "lastDay").together("status", "program").together("status", "offering");

    private final EventLog log;

    VoucherList(EventLog log) {
        super(NAME, FORM);
        this.log = log;
    }

    @Override
    public Upkeep of(MongoCollection<Document> rows) {
        return new VoucherRows(log, rows);
    }
}

package dev.vouchsafe.voucher.listing;

import com.mongodb.client.MongoCollection;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.platform.listing.FollowedStates;
import dev.vouchsafe.platform.listing.ListForm;
import dev.vouchsafe.platform.listing.ListReadModel;
import dev.vouchsafe.platform.listing.ProgramDays;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The list of vouchers, a row each. */
@Component
class VoucherList extends ListReadModel {

    static final String NAME = "voucher-list";
    static final ListForm FORM = ListForm.identifiedBy("voucherId")
            .oneOf("status", List.of("assigned", "reserved", "reported", "redeemed", "expired", "withdrawn"))
            .text("program")
            .ids("offering", "agreementId", "partnerId")
            .oneOf("closedBy", List.of("voucher-life", "program-end"))
            .days("assignedOn", "lastDay")
            .whole("level")
            .own(ProgramDays.DAYS_LEFT_AT_MOST)
            .together("knownTo")
            .together("knownTo", "status")
            .together("knownTo", "lastDay")
            .together("agreementId", "status")
            .together("status", "lastDay")
            .together("status", "program")
            .together("status", "offering");

    private final LogReader log;

    VoucherList(LogReader log) {
        super(NAME, FORM, VoucherRow.VERSION);
        this.log = log;
    }

    @Override
    public Upkeep of(MongoCollection<Document> rows) {
        var vouchers = new FollowedStates<>(log, id -> VoucherStreams.voucher(new VoucherId(id)));
        return new VoucherRows(log, vouchers, rows, this::marked);
    }
}

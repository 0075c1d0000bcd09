package dev.vouchsafe.voucher.listing;

import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.CustomerId;
import dev.vouchsafe.voucher.view.AgreementView;
import org.bson.Document;

/** A row of the list of pools. Days. */
record AgreementRow(
        AgreementId agreementId,
        String program,
        CustomerId customerId,
        String legalEntity,
        String lastDay,
        int balance,
        int accrued,
        int converted,
        int taken,
        int returned,
        int forfeited,
        int removed) {

    static Document of(AgreementView view) {
        return new Document("_id", view.agreementId() + "/" + view.program())
                .append("agreementId", view.agreementId().value())
                .append("program", view.program())
                .append("customerId", view.customer().customerId().value())
                .append("legalEntity", view.customer().legalEntity())
                .append("lastDay", view.lastDay().toString())
                .append("balance", view.balance())
                .append("accrued", view.accrued())
                .append("converted", view.converted())
                .append("taken", view.taken())
                .append("returned", view.returned())
                .append("forfeited", view.forfeited())
                .append("removed", view.removed());
    }

    static AgreementRow from(Document row) {
        return new AgreementRow(
                new AgreementId(row.getString("agreementId")),
                row.getString("program"),
                new CustomerId(row.getString("customerId")),
                row.getString("legalEntity"),
                row.getString("lastDay"),
                row.getInteger("balance"),
                row.getInteger("accrued"),
                row.getInteger("converted"),
                row.getInteger("taken"),
                row.getInteger("returned"),
                row.getInteger("forfeited"),
                row.getInteger("removed"));
    }
}

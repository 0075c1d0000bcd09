package dev.vouchsafe.notification.listing;

import com.mongodb.client.MongoCollection;
import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.notification.domain.MailEvent.MailRefused;
import dev.vouchsafe.platform.listing.ListForm;
import dev.vouchsafe.platform.listing.ListReadModel;
import dev.vouchsafe.platform.listing.ListRows;
import dev.vouchsafe.platform.log.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The list of mails that were refused for good; first the newest. */
@Component
class BounceList extends ListReadModel {

    static final String NAME = "bounce-list";
    static final ListForm FORM = ListForm.withoutId()
            .ids("subject")
            .instants("at")
            .usuallyBy("-at")
            .together("partnerId", "at")
            .together("agreements", "at");

    BounceList() {
        super(NAME, FORM);
    }

    @Override
    public Upkeep of(MongoCollection<Document> rows) {
        List<Document> refused = new ArrayList<>();
        return new Upkeep() {
            @Override
            public void on(RecordedEvent event) {
                if (event.payload() instanceof MailRefused mail) {
                    refused.add(row(mail));
                }
            }

            @Override
            public void flush() {
                new ListRows(rows).put(refused.stream());
                refused.clear();
            }
        };
    }

    private static Document row(MailRefused refused) {
        var mail = refused.mail();
        var partnerId = mail.partnerId();
        return new Document("_id", mail.mailId())
                .append("notice", mail.notice())
                .append("subjectKind", mail.subject().kind())
                .append("subject", mail.subject().id())
                .append("role", mail.role())
                .append("partnerId", partnerId == null ? null : partnerId.value())
                .append(
                        "agreements",
                        mail.agreements().stream().map(AgreementId::value).toList())
                .append("at", refused.at().toString())
                .append("reason", refused.reason());
    }
}

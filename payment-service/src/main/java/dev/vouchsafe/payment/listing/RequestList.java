package dev.vouchsafe.payment.listing;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import dev.vouchsafe.payment.domain.RequestFact;
import dev.vouchsafe.payment.stream.PaymentStreams;
import dev.vouchsafe.platform.http.ListForm;
import dev.vouchsafe.platform.log.EventLog;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.readmodel.ReadModel;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The list of payment requests: each row is its request folded up to the event, so that applying an event again changes nothing. */
@Component
class RequestList implements ReadModel {

    static final String NAME = "request-list";
    /** Totals are in order within a currency: those of different ones can't be compared. */
    static final ListForm FORM = ListForm.identifiedBy("requestId").text("status", "partnerId", "program", "locationId", "reference", "currency", "payThrough")
            .filter("voucherId", "vouchers").order("total", "currency", "minorUnits").own("overdue")
            .together("partnerId", "status").together("status", "payThrough").together("status", "program");

    private final EventLog log;

    RequestList(EventLog log) {
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
        return event -> on(event, rows);
    }

    private void on(RecordedEvent event, MongoCollection<Document> rows) {
        if (event.fact() instanceof RequestFact fact) {
            log.stateUpTo(PaymentStreams.request(fact.requestId()), event.position()).state().ifPresent(request ->
                    rows.replaceOne(eq("_id", request.requestId()), RequestRow.of(request), new ReplaceOptions().upsert(true)));
        }
    }
}

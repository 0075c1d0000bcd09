package dev.vouchsafe.payment.listing;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import dev.vouchsafe.payment.domain.RequestFact;
import dev.vouchsafe.payment.stream.PaymentStreams;
import dev.vouchsafe.platform.http.ListForm;
import dev.vouchsafe.platform.log.EventLog;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.projection.Projection;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The list of payment requests: each row is its request folded up to the event, so that applying an event again changes nothing. */
@Component
class RequestList implements Projection {

    static final String COLLECTION = "request_list";
    /** Totals are in order within a currency: those of different ones can't be compared. */
    static final ListForm FORM = ListForm.identifiedBy("requestId").text("status", "partnerId", "program", "locationId", "reference", "currency", "payThrough")
            .filter("voucherId", "vouchers").order("total", "currency", "minorUnits").own("overdue")
            .together("partnerId", "status").together("status", "payThrough").together("status", "program");

    private final EventLog log;
    private final MongoCollection<Document> rows;

    RequestList(EventLog log, MongoDatabase database) {
        this.log = log;
        this.rows = database.getCollection(COLLECTION);
        FORM.index(rows);
    }

    @Override
    public String name() {
        return "request-list";
    }

    @Override
    public void on(RecordedEvent event) {
        if (event.fact() instanceof RequestFact fact) {
            log.stateUpTo(PaymentStreams.request(fact.requestId()), event.position()).state().ifPresent(request ->
                    rows.replaceOne(eq("_id", request.requestId()), RequestRow.of(request), new ReplaceOptions().upsert(true)));
        }
    }
}

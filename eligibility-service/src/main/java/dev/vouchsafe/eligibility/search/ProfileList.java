package dev.vouchsafe.eligibility.search;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import dev.vouchsafe.eligibility.domain.PartnerEvent;
import dev.vouchsafe.eligibility.log.PartnerLog;
import dev.vouchsafe.platform.http.ListForm;
import dev.vouchsafe.platform.log.EventLog;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.readmodel.ReadModel;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The published profiles: each row is its partner folded up to the event, so that applying an event again changes nothing. */
@Component
class ProfileList implements ReadModel {

    static final String NAME = "profile-list";
    static final String SORTED_BY = "sortedBy";
    static final String WORDS = "words";
    static final ListForm FORM = ListForm.withoutId().text("partnerId", "partnerName", "region").order("name", SORTED_BY).usuallyBy("name")
        .filter("country", "countries").filter("offering", "offerings").own("q").together(WORDS);

    private final EventLog log;

    ProfileList(EventLog log) {
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
        switch ((PartnerEvent) event.fact()) {
            case PartnerEvent.ProfileKept e -> refresh(e.partnerId(), event.position(), rows);
            case PartnerEvent.Registered e -> refresh(e.partnerId(), event.position(), rows);
            case PartnerEvent.LocationRegistered e -> refresh(e.partnerId(), event.position(), rows);
            case PartnerEvent.OfferingEnrolled e -> refresh(e.partnerId(), event.position(), rows);
            case PartnerEvent.CompetencyAttained e -> { }
            case PartnerEvent.CompetencyLapsed e -> { }
            case PartnerEvent.ExamPassed e -> { }
            case PartnerEvent.AgreementSigned e -> { }
        }
    }

    private void refresh(String partnerId, long position, MongoCollection<Document> rows) {
        var partner = log.stateUpTo(PartnerLog.partner(partnerId), position).state();
        partner.profiles().values().forEach(profile -> {
            var row = ProfileRow.of(partner, profile).stored();
            rows.replaceOne(eq("_id", row.getString("_id")), row, new ReplaceOptions().upsert(true));
        });
    }
}

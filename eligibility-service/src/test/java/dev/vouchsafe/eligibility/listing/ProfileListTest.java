package dev.vouchsafe.eligibility.listing;

import static dev.vouchsafe.eligibility.Given.BEFORE;
import static dev.vouchsafe.eligibility.Given.PARTNER;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.result.DeleteResult;
import dev.vouchsafe.contracts.id.ConsultantId;
import dev.vouchsafe.contracts.id.ExamId;
import dev.vouchsafe.eligibility.domain.Partner;
import dev.vouchsafe.eligibility.domain.PartnerEvent;
import dev.vouchsafe.eligibility.domain.Profile;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.readmodel.ReadModel.Upkeep;
import dev.vouchsafe.platform.testing.EmptyLog;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class ProfileListTest {

    private final EmptyLog<Partner> log = new EmptyLog<>();
    /** Without rows to write, and none to delete: of the partner nothing is in the log. */
    private final Upkeep upkeep = new ProfileList(log).of(noRows());

    @Test
    void anImportOfExamsSourcesNoPartner() {
        var day = LocalDate.parse("2019-11-06");
        upkeep.on(recorded(
                0,
                new PartnerEvent.ExamPassed(
                        PARTNER, ConsultantId.of("C-1"), "Ben", ExamId.of("70-331"), day, day, BEFORE)));
        upkeep.flush();

        assertThat(log.folds()).isEmpty();
    }

    @Test
    void aPartnerIsFollowedWithoutItsPictures() {
        var logo = new Profile.Logo("image/png", 300, 100, "iVBORw0KGgo=");
        var kept = new PartnerEvent.ProfileKept(
                PARTNER,
                new Profile("EMEA", "Fenwick", "We migrate.", logo, List.of(), List.of()),
                "ana@fenwick.example",
                BEFORE);
        upkeep.on(recorded(0, kept));
        upkeep.flush();

        assertThat(log.folds()).hasSize(1);
        assertThat(log.folds()
                        .getFirst()
                        .evolve()
                        .apply(Partner.NONE, kept)
                        .profiles()
                        .get("emea")
                        .logo()
                        .data())
                .isEmpty();
    }

    private static RecordedEvent recorded(long position, PartnerEvent event) {
        return new RecordedEvent(position, "event-" + position, "any", 1, event, BEFORE, null, null);
    }

    @SuppressWarnings("unchecked")
    private static MongoCollection<Document> noRows() {
        return (MongoCollection<Document>) Proxy.newProxyInstance(
                ProfileListTest.class.getClassLoader(),
                new Class<?>[] {MongoCollection.class},
                (rows, method, given) -> {
                    assertThat(method.getName()).isEqualTo("deleteMany");
                    return DeleteResult.unacknowledged();
                });
    }
}

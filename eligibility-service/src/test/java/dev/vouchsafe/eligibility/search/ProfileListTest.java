package dev.vouchsafe.eligibility.search;

import static dev.vouchsafe.eligibility.domain.PartnerFixture.BEFORE;
import static dev.vouchsafe.eligibility.domain.PartnerFixture.PARTNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.eligibility.domain.Partner;
import dev.vouchsafe.eligibility.domain.PartnerEvent;
import dev.vouchsafe.eligibility.domain.Profile;
import dev.vouchsafe.platform.log.EventLog;
import dev.vouchsafe.platform.log.Fold;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.log.Sourced;
import dev.vouchsafe.platform.readmodel.ReadModel.Upkeep;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProfileListTest {

    /** What the list asked the log for. */
    private final List<Fold<Partner>> sourced = new ArrayList<>();
    /** Without rows to write: of the partner nothing is in the log. */
    private final Upkeep upkeep = new ProfileList(emptyLog()).of(null);

    @Test
    void anImportOfExamsSourcesNoPartner() {
        var day = LocalDate.parse("2019-11-06");
        upkeep.on(recorded(0, new PartnerEvent.ExamPassed(PARTNER, "C-1", "Ben", "70-331", day, day, BEFORE)));
        upkeep.flush();

        assertThat(sourced).isEmpty();
    }

    @Test
    void aPartnerIsFollowedWithoutItsPictures() {
        var logo = new Profile.Logo("image/png", 300, 100, "iVBORw0KGgo=");
        var kept = new PartnerEvent.ProfileKept(PARTNER, new Profile("EMEA", "Fenwick", "We migrate.", logo, List.of(), List.of()), "ana@fenwick.example", BEFORE);
        upkeep.on(recorded(0, kept));
        upkeep.flush();

        assertThat(sourced).hasSize(1);
        assertThat(sourced.getFirst().evolve().apply(Partner.NONE, kept).profiles().get("EMEA").logo().data()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private EventLog emptyLog() {
        return (EventLog) Proxy.newProxyInstance(EventLog.class.getClassLoader(), new Class<?>[] {EventLog.class}, (log, method, arguments) -> {
            assertThat(method.getName()).isEqualTo("statesUpTo");
            var folds = (List<Fold<Partner>>) arguments[0];
            sourced.addAll(folds);
            return folds.stream().map(fold -> new Sourced<>(fold.initial(), -1)).toList();
        });
    }

    private static RecordedEvent recorded(long position, PartnerEvent event) {
        return new RecordedEvent(position, "event-" + position, "any", 1, event, BEFORE, null, null);
    }
}

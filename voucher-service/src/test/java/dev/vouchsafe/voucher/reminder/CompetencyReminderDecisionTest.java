package dev.vouchsafe.voucher.reminder;

import static dev.vouchsafe.voucher.Given.PARTNER;
import static dev.vouchsafe.voucher.Given.PROGRAM;
import static dev.vouchsafe.voucher.Given.PROGRAMS;
import static dev.vouchsafe.voucher.Given.day;
import static dev.vouchsafe.voucher.Given.events;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.decision.RemindersBegun;
import dev.vouchsafe.contracts.eligibility.CompetencyAttained;
import dev.vouchsafe.contracts.eligibility.CompetencyLapsed;
import dev.vouchsafe.contracts.id.CompetencyId;
import dev.vouchsafe.contracts.mpn.CompetencyLevel;
import dev.vouchsafe.program.standing.Standing;
import dev.vouchsafe.voucher.Given;
import dev.vouchsafe.voucher.domain.CompetencyReminders;
import dev.vouchsafe.voucher.domain.ReminderEvent.CompetencyReminded;
import dev.vouchsafe.voucher.domain.StandingEvent;
import dev.vouchsafe.voucher.domain.StandingEvent.CompetencyReceived;
import dev.vouchsafe.voucher.domain.StandingEvent.LapseReceived;
import dev.vouchsafe.voucher.domain.Voucher.Reserved;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** PS-1 is reserved by its competency, which ends on 2021-07-31: the reminder is due on 07-01. */
class CompetencyReminderDecisionTest {

    private static final CompetencyId COMPETENCY = CompetencyId.of("collaboration-content");
    private static final String LONG_AGO = "2019-11-06T09:00:00Z";

    private CompetencyReminders reminders = CompetencyReminders.NONE;
    private Standing standing = Standing.NONE;

    @Test
    void thirtyDaysBeforeItEndsAndOnce() {
        attained("2021-07-31", LONG_AGO);

        assertThat(decided("2021-06-30T23:59:59Z")).isEmpty();
        assertThat(decided("2021-07-01T00:00:00Z")).containsExactly("2021-07-01T00:00:00Z 2021-07-31 [PS-1] told");
        assertThat(decided("2021-07-01T00:00:00Z")).isEmpty();
    }

    @Test
    void nobodyIsToldOfOneThatNoReservationRestsOn() {
        attained("2021-07-31", LONG_AGO);

        assertThat(decided("2021-07-01T00:00:00Z", List.of()))
                .containsExactly("2021-07-01T00:00:00Z 2021-07-31 [] untold");
    }

    @Test
    void oneThatIsHeldLongerByThenIsNoDanger() {
        attained("2021-07-31", LONG_AGO);
        attained("2022-07-31", "2021-06-01T00:00:00Z");

        assertThat(decided("2021-07-01T00:00:00Z")).containsExactly("2021-07-01T00:00:00Z 2021-07-31 [] untold");
        assertThat(decided("2022-07-01T00:00:00Z")).containsExactly("2022-07-01T00:00:00Z 2022-07-31 [PS-1] told");
    }

    @Test
    void noneOfOneThatIsToldOfLater() {
        attained("2021-07-31", "2021-07-01T00:00:00.1Z");
        assertThat(decided("2021-07-02T00:00:00Z")).isEmpty();

        reminders = CompetencyReminders.NONE;
        attained("2021-07-31", "2021-07-01T00:00:00Z");
        assertThat(decided("2021-07-01T00:00:00Z")).hasSize(1);
    }

    @Test
    void aLapseMovesIt() {
        attained("2022-07-31", LONG_AGO);
        happened(new LapseReceived(
                new CompetencyLapsed(PARTNER, COMPETENCY, CompetencyLevel.SILVER, day("2021-09-01")),
                at("2021-07-01T00:00:00Z")));

        assertThat(decided("2021-08-01T00:00:00Z")).containsExactly("2021-08-01T00:00:00Z 2021-08-31 [PS-1] told");
        assertThat(decided("2022-07-01T00:00:00Z")).isEmpty();
    }

    @Test
    void ofWhatCameBeforeThereWereRemindersNobodyIs() {
        attained("2021-07-31", LONG_AGO);
        attained("2021-08-31", LONG_AGO);
        var begun = new RemindersBegun(List.of("competency-ending"), at("2021-07-15T00:00:00Z"));
        reminders = CompetencyReminders.evolve(reminders, begun);

        assertThat(decided("2021-12-01T00:00:00Z")).containsExactly("2021-08-01T00:00:00Z 2021-08-31 [PS-1] untold");
    }

    @Test
    void afterItsDayNobodyIsTold() {
        attained("2021-07-31", LONG_AGO);

        assertThat(decided("2021-07-02T00:00:00Z")).containsExactly("2021-07-01T00:00:00Z 2021-07-31 [PS-1] untold");
    }

    private void attained(String through, String instant) {
        happened(new CompetencyReceived(
                new CompetencyAttained(PARTNER, COMPETENCY, CompetencyLevel.SILVER, day("2019-07-01"), day(through)),
                at(instant)));
    }

    private void happened(StandingEvent event) {
        reminders = CompetencyReminders.evolve(reminders, event);
        standing = standing.with(event.told());
    }

    private List<String> decided(String at) {
        return decided(at, List.of(Given.reserved()));
    }

    /** What is decided is recorded. */
    private List<String> decided(String at, List<Reserved> reserved) {
        var come = reminders.pending(PROGRAM.zone()).stream()
                .filter(each -> !each.at().isAfter(at(at)))
                .toList();
        var events = events(CompetencyReminderDecision.decide(
                new RemindOfCompetencies(PARTNER, at(at), at(at)), come, standing, reserved, PROGRAMS));
        events.forEach(event -> reminders = CompetencyReminders.evolve(reminders, event));
        return events.stream()
                .map(CompetencyReminded.class::cast)
                .map(each ->
                        each.at() + " " + each.lastDay() + " " + each.vouchers() + (each.told() ? " told" : " untold"))
                .toList();
    }

    private static Instant at(String iso) {
        return Instant.parse(iso);
    }
}

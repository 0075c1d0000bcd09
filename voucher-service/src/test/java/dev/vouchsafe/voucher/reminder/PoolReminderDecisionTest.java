package dev.vouchsafe.voucher.reminder;

import static dev.vouchsafe.voucher.Given.PROGRAM;
import static dev.vouchsafe.voucher.Given.day;
import static dev.vouchsafe.voucher.Given.events;
import static dev.vouchsafe.voucher.GrantFixture.aGrant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.decision.RemindersBegun;
import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.voucher.ClosedBy;
import dev.vouchsafe.voucher.Given;
import dev.vouchsafe.voucher.domain.GivenBack;
import dev.vouchsafe.voucher.domain.PoolEvent.AgreementEnded;
import dev.vouchsafe.voucher.domain.PoolEvent.BenefitActivated;
import dev.vouchsafe.voucher.domain.PoolEvent.DaysAccrued;
import dev.vouchsafe.voucher.domain.PoolEvent.PoolDaysRemoved;
import dev.vouchsafe.voucher.domain.PoolReminders;
import dev.vouchsafe.voucher.domain.ReminderEvent.PoolReminded;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherAssigned;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherExpired;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The pool is removed on 2021-07-01: reminders on 04-02, 06-01 and 06-17. The agreement ends in 2022. */
class PoolReminderDecisionTest {

    private static final AgreementId AGREEMENT = AgreementId.of("V-1");

    private PoolReminders reminders = PoolReminders.NONE;

    @Test
    void eachAtItsOwnInstantWithTheDaysThatAreLeft() {
        accrued(30, "2019-11-04T00:00:00Z");

        assertThat(decided("2021-04-01T23:59:59Z")).isEmpty();
        assertThat(decided("2021-04-02T00:00:00Z")).containsExactly("90 2021-04-02T00:00:00Z 30 REMOVAL told");
        assertThat(decided("2021-04-02T00:00:00Z")).isEmpty();
        assigned(5, "2021-05-01T00:00:00Z");
        assertThat(decided("2021-06-01T00:00:00Z")).containsExactly("30 2021-06-01T00:00:00Z 25 REMOVAL told");
        assertThat(decided("2021-06-17T00:00:00Z")).containsExactly("14 2021-06-17T00:00:00Z 25 REMOVAL told");
        assertThat(reminders.pending(Given.PROGRAMS::zoneOf)).isEmpty();
    }

    @Test
    void ofWhatCameBeforeThereWereRemindersNobodyIs() {
        accrued(30, "2019-11-04T00:00:00Z");
        happened(new RemindersBegun(List.of("pool-reminder"), at("2021-06-01T00:00:00Z")));

        assertThat(decided("2021-08-01T00:00:00Z", "2021-01-01T00:00:00Z"))
                .containsExactly("30 2021-06-01T00:00:00Z 30 REMOVAL told");
        assertThat(decided("2021-08-01T00:00:00Z", "2021-01-01T00:00:00Z"))
                .containsExactly("14 2021-06-17T00:00:00Z 30 REMOVAL told");
    }

    @Test
    void noneWhileNoDaysAreLeft() {
        accrued(5, "2019-11-04T00:00:00Z");
        assigned(5, "2021-03-15T00:00:00Z");
        assertThat(decided("2021-04-02T00:00:00Z")).isEmpty();

        accrued(5, "2021-04-02T00:00:01Z");
        assertThat(decided("2021-04-03T00:00:00Z")).as("they came later").isEmpty();
        assertThat(decided("2021-06-01T00:00:00Z")).containsExactly("30 2021-06-01T00:00:00Z 5 REMOVAL told");
    }

    @Test
    void ofDaysThatComeAtTheVeryInstant() {
        accrued(5, "2021-04-02T00:00:00Z");

        assertThat(decided("2021-04-02T09:00:00Z")).containsExactly("90 2021-04-02T00:00:00Z 5 REMOVAL told");
    }

    @Test
    void theAgreementsEndCountsIfItComesFirst() {
        accrued(30, "2019-11-04T00:00:00Z");
        happened(new AgreementEnded(AGREEMENT, day("2021-05-31"), at("2021-03-01T00:00:00Z")));

        assertThat(decided("2021-03-02T00:00:00Z")).containsExactly("90 2021-03-02T00:00:00Z 30 AGREEMENT_END told");
        assertThat(decided("2021-05-01T00:00:00Z")).containsExactly("30 2021-05-01T00:00:00Z 30 AGREEMENT_END told");
        assertThat(decided("2021-05-17T00:00:00Z")).containsExactly("14 2021-05-17T00:00:00Z 30 AGREEMENT_END told");
        assertThat(decided("2021-06-30T00:00:00Z")).isEmpty();
    }

    @Test
    void whatCameBeforeAnEarlierEndBecameKnownStays() {
        accrued(30, "2019-11-04T00:00:00Z");
        happened(new AgreementEnded(AGREEMENT, day("2021-05-31"), at("2021-04-02T00:00:01Z")));

        assertThat(decided("2021-04-02T00:00:02Z")).containsExactly("90 2021-04-02T00:00:00Z 30 REMOVAL told");
        assertThat(decided("2021-05-01T00:00:00Z")).containsExactly("30 2021-05-01T00:00:00Z 30 AGREEMENT_END told");
    }

    /** A move of the clock passes reminders, an expiry between them and the removal: each sees what was there then. */
    @Test
    void whatComesBackBetweenTwoIsInTheSecond() {
        accrued(5, "2019-11-04T00:00:00Z");
        assigned(5, "2020-11-11T00:00:00Z");
        happened(new VoucherExpired(
                aGrant().build().voucherId(),
                AGREEMENT,
                PROGRAM.id(),
                null,
                ClosedBy.VOUCHER_LIFE,
                new GivenBack(5, true, "it runs"),
                null,
                at("2021-05-11T00:00:00Z")));
        happened(new PoolDaysRemoved(AGREEMENT, PROGRAM.id(), 5, at("2021-07-01T00:00:00Z")));

        assertThat(decided("2021-08-01T00:00:00Z", "2020-12-01T00:00:00Z"))
                .containsExactly("30 2021-06-01T00:00:00Z 5 REMOVAL told");
        assertThat(decided("2021-08-01T00:00:00Z", "2020-12-01T00:00:00Z"))
                .containsExactly("14 2021-06-17T00:00:00Z 5 REMOVAL told");
    }

    @Test
    void nobodyIsToldAfterItsDayOrOfWhatIsTakenMeanwhile() {
        accrued(5, "2019-11-04T00:00:00Z");
        assertThat(decided("2021-04-03T00:00:00Z")).containsExactly("90 2021-04-02T00:00:00Z 5 REMOVAL untold");

        assigned(5, "2021-06-01T09:00:00Z");
        assertThat(decided("2021-06-01T10:00:00Z")).containsExactly("30 2021-06-01T00:00:00Z 0 REMOVAL untold");
    }

    private void accrued(int days, String instant) {
        if (reminders.agreement().pools().isEmpty()) {
            happened(new BenefitActivated(
                    AGREEMENT,
                    PROGRAM.id(),
                    day("2019-11-04"),
                    Given.CUSTOMER,
                    day("2022-10-31"),
                    PROGRAM.startOf(PROGRAM.calendar().poolsRemovedFrom()),
                    at("2019-11-04T00:00:00Z")));
        }
        happened(new DaysAccrued(AGREEMENT, PROGRAM.id(), days, day(instant.substring(0, 10)), at(instant)));
    }

    private void assigned(int level, String instant) {
        happened(new VoucherAssigned(
                aGrant().level(level).assignedOn(day(instant.substring(0, 10))).build(), at(instant)));
    }

    private void happened(DomainEvent event) {
        reminders = PoolReminders.evolve(reminders, event);
    }

    private List<String> decided(String at) {
        return decided(at, at);
    }

    /** What is decided is recorded. */
    private List<String> decided(String at, String noticedAt) {
        var events = events(PoolReminderDecision.decide(
                new RemindOfPools(AGREEMENT, at(noticedAt), at(at)), reminders, Given.PROGRAMS::zoneOf));
        events.forEach(this::happened);
        return events.stream()
                .map(PoolReminded.class::cast)
                .map(each -> each.daysBefore() + " " + each.at() + " " + each.days() + " " + each.end()
                        + (each.told() ? " told" : " untold"))
                .toList();
    }

    private static Instant at(String iso) {
        return Instant.parse(iso);
    }
}

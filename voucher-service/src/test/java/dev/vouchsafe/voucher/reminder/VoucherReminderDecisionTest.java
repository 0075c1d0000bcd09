package dev.vouchsafe.voucher.reminder;

import static dev.vouchsafe.voucher.Given.PARTNER;
import static dev.vouchsafe.voucher.Given.PROGRAM;
import static dev.vouchsafe.voucher.Given.day;
import static dev.vouchsafe.voucher.Given.events;
import static dev.vouchsafe.voucher.Given.grant;
import static dev.vouchsafe.voucher.GrantFixture.aGrant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.decision.RemindersBegun;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.voucher.ClosedBy;
import dev.vouchsafe.voucher.Given;
import dev.vouchsafe.voucher.domain.GivenBack;
import dev.vouchsafe.voucher.domain.Grant;
import dev.vouchsafe.voucher.domain.ProgramAmended;
import dev.vouchsafe.voucher.domain.ReminderEvent.VoucherReminded;
import dev.vouchsafe.voucher.domain.Validity;
import dev.vouchsafe.voucher.domain.VoucherEvent.EngagementReported;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherAssigned;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherExpired;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherExtended;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherRedeemed;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherReserved;
import dev.vouchsafe.voucher.domain.VoucherReminders;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** PS-1 is assigned on 2021-03-15 and usable through 2021-09-11: reminders on 08-12, 08-28 and 09-08. */
class VoucherReminderDecisionTest {

    private static final VoucherId VOUCHER = VoucherId.of("PS-1");

    private VoucherReminders reminders = VoucherReminders.NONE;

    @Test
    void eachAtItsOwnInstantAndNeverEarly() {
        assigned(grant(5));

        assertThat(decided("2021-08-11T23:59:59.999Z")).isEmpty();
        assertThat(decided("2021-08-12T00:00:00Z")).containsExactly("30 2021-08-12T00:00:00Z told");
        assertThat(decided("2021-08-28T00:00:00Z")).containsExactly("14 2021-08-28T00:00:00Z told");
        assertThat(decided("2021-09-08T00:00:00Z")).containsExactly("3 2021-09-08T00:00:00Z told");
        assertThat(decided("2021-09-11T23:00:00Z")).isEmpty();
    }

    @Test
    void neverTwice() {
        assigned(grant(5));

        assertThat(decided("2021-08-12T00:00:00Z")).hasSize(1);
        assertThat(decided("2021-08-12T00:00:00Z")).isEmpty();
    }

    @Test
    void severalThatOneMoveOfTheClockPassedAreAllTold() {
        assigned(grant(5));

        assertThat(decided("2021-12-01T00:00:00Z", "2021-08-01T00:00:00Z"))
                .containsExactly(
                        "30 2021-08-12T00:00:00Z told", "14 2021-08-28T00:00:00Z told", "3 2021-09-08T00:00:00Z told");
    }

    @Test
    void ofWhatCameBeforeThereWereRemindersNobodyIs() {
        assigned(grant(5));
        happened(new RemindersBegun(List.of("voucher-reminder"), at("2021-08-28T00:00:00Z")));

        assertThat(decided("2021-12-01T00:00:00Z", "2021-01-01T00:00:00Z"))
                .containsExactly("14 2021-08-28T00:00:00Z told", "3 2021-09-08T00:00:00Z told");
        var begun = new RemindersBegun(List.of("voucher-reminder"), at("2021-08-28T00:00:00Z"));
        assertThat(VoucherReminders.evolve(VoucherReminders.NONE, begun)).isSameAs(VoucherReminders.NONE);
    }

    @Test
    void afterItsDayNobodyIsToldOfIt() {
        assigned(grant(5));

        assertThat(decided("2021-08-12T23:59:59Z")).containsExactly("30 2021-08-12T00:00:00Z told");
        assertThat(decided("2021-08-29T00:00:00Z")).containsExactly("14 2021-08-28T00:00:00Z untold");
    }

    @Test
    void ofAVoucherThatIsAssignedAtTheVeryInstantOrLater() {
        var atTheInstant = grantFor(30);
        assigned(atTheInstant);
        assertThat(decided("2021-03-15T09:00:00Z")).containsExactly("30 2021-03-15T00:00:00Z told");

        reminders = VoucherReminders.NONE;
        assigned(grantFor(29));
        assertThat(decided("2021-03-15T09:00:00Z")).isEmpty();
        assertThat(decided("2021-03-30T00:00:00Z")).containsExactly("14 2021-03-30T00:00:00Z told");
    }

    @Test
    void againWhenAnExtensionMovedTheDay() {
        assigned(grant(5));
        decided("2021-09-08T00:00:00Z", "2021-01-01T00:00:00Z");
        happened(new VoucherExtended(VOUCHER, 20, day("2021-10-01"), "ill", at("2021-09-09T10:00:00Z")));

        assertThat(reminders.pending())
                .extracting(each -> each.at().toString())
                .containsExactly("2021-09-17T00:00:00Z", "2021-09-28T00:00:00Z");
        assertThat(decided("2021-09-17T00:00:00Z")).containsExactly("14 2021-09-17T00:00:00Z told");
    }

    @Test
    void anInstantOfTheMovedDayCountsFromTheMoveOn() {
        assigned(grant(5));
        decided("2021-09-08T00:00:00Z", "2021-01-01T00:00:00Z");
        happened(new VoucherExtended(VOUCHER, 14, day("2021-09-25"), "ill", at("2021-09-11T00:00:00Z")));
        assertThat(decided("2021-09-11T00:00:00Z")).containsExactly("14 2021-09-11T00:00:00Z told");

        happened(new VoucherExtended(VOUCHER, 3, day("2021-09-28"), "ill", at("2021-09-25T00:00:01Z")));
        assertThat(decided("2021-09-25T09:00:00Z"))
                .as("the reminder of the day before the move, which is another now")
                .containsExactly("3 2021-09-22T00:00:00Z untold");
        assertThat(reminders.pending()).isEmpty();
    }

    @Test
    void againWhenAnAmendmentMovedTheDay() {
        assigned(grant(5));
        decided("2021-08-12T00:00:00Z");
        happened(new ProgramAmended(
                PROGRAM.id(), "storm", day("2021-04-01"), 90, "storm", day("2021-08-20"), at("2021-08-20T10:00:00Z")));

        assertThat(decided("2021-08-28T00:00:00Z")).isEmpty();
        assertThat(decided("2021-11-10T00:00:00Z")).containsExactly("30 2021-11-10T00:00:00Z told");
    }

    /** The program's end is the last day of a voucher that would last longer. */
    @Test
    void anExtensionThatMovesNothingBringsNothing() {
        assigned(grant(5, "2021-06-30"));
        happened(new VoucherExtended(VOUCHER, 30, day("2022-01-26"), "ill", at("2021-08-09T10:00:00Z")));
        assertThat(reminders.lastDay()).isEqualTo("2022-01-01");
        decided("2021-12-29T00:00:00Z", "2021-01-01T00:00:00Z");

        happened(new VoucherExtended(VOUCHER, 30, day("2022-02-25"), "ill", at("2021-12-30T10:00:00Z")));

        assertThat(decided("2022-01-01T10:00:00Z")).isEmpty();
    }

    @Test
    void noneOfWhatIsRedeemedBefore() {
        assigned(grant(5));
        redeemed("2021-08-11T23:59:59Z");

        assertThat(decided("2021-09-10T00:00:00Z")).isEmpty();
    }

    @Test
    void whatIsRedeemedBetweenTheInstantAndItsDecisionIsRecordedAndNotTold() {
        assigned(grant(5));
        redeemed("2021-08-12T00:00:00.1Z");

        assertThat(decided("2021-08-12T00:00:00.2Z")).containsExactly("30 2021-08-12T00:00:00Z untold");
        assertThat(decided("2021-09-10T00:00:00Z")).isEmpty();
    }

    /** An assignment that comes late, of a life that is over by then. */
    @Test
    void nobodyIsToldOfAVoucherThatExpiredAlready() {
        assigned(grant(5));
        happened(new VoucherExpired(
                VOUCHER,
                grant(5).agreementId(),
                PROGRAM.id(),
                null,
                ClosedBy.VOUCHER_LIFE,
                new GivenBack(5, false, "over"),
                null,
                at("2021-09-12T00:00:00Z")));

        assertThat(decided("2021-10-10T00:00:00Z", "2021-01-01T00:00:00Z"))
                .hasSize(3)
                .allMatch(each -> each.endsWith("untold"));
    }

    /** Daylight saving time begins on 2021-03-28 in Berlin. */
    @Test
    void daysBeginInTheProgramsZone() {
        var usual = grant(5).validity();
        var grant = with(new Validity(
                usual.assignedOn(), day("2021-04-11"), usual.programLastDay(), ZoneId.of("Europe/Berlin")));
        assigned(grant);

        assertThat(decided("2021-04-30T00:00:00Z", "2021-01-01T00:00:00Z"))
                .containsExactly("14 2021-03-27T23:00:00Z told", "3 2021-04-07T22:00:00Z told");
        assertThat(decided("2021-04-30T00:00:00Z")).isEmpty();
    }

    @Test
    void itSaysWhoHoldsTheVoucher() {
        assigned(grant(5));
        happened(
                new VoucherReserved(VOUCHER, Given.reservation(grant(5)), "2020-07", null, at("2021-04-01T09:00:00Z")));

        var event = (VoucherReminded) events(VoucherReminderDecision.decide(
                        new RemindOfVoucher(VOUCHER, at("2021-08-12T00:00:00Z"), at("2021-08-12T00:00:00Z")),
                        reminders))
                .getFirst();

        assertThat(event.partnerId()).isEqualTo(PARTNER);
        assertThat(event.lastDay()).isEqualTo("2021-09-11");
    }

    private void redeemed(String instant) {
        happened(
                new VoucherReserved(VOUCHER, Given.reservation(grant(5)), "2020-07", null, at("2021-04-01T09:00:00Z")));
        happened(new EngagementReported(VOUCHER, PARTNER, Given.report(), true, at("2021-05-01T09:00:00Z")));
        happened(new VoucherRedeemed(VOUCHER, PARTNER, LocalDate.parse(instant.substring(0, 10)), at(instant)));
    }

    private void assigned(Grant grant) {
        happened(new VoucherAssigned(
                grant,
                grant.validity()
                        .assignedOn()
                        .atStartOfDay(grant.validity().zone())
                        .toInstant()));
    }

    /** Of a life of so many days. */
    private static Grant grantFor(int days) {
        var usual = grant(5).validity();
        return with(new Validity(
                usual.assignedOn(), usual.assignedOn().plusDays(days), usual.programLastDay(), usual.zone()));
    }

    private static Grant with(Validity validity) {
        var usual = aGrant().build();
        return new Grant(
                usual.voucherId(),
                usual.agreementId(),
                usual.customer(),
                usual.program(),
                usual.entitlement(),
                validity,
                usual.contacts(),
                List.of(),
                null);
    }

    private void happened(DomainEvent event) {
        reminders = VoucherReminders.evolve(reminders, event);
    }

    private List<String> decided(String at) {
        return decided(at, at);
    }

    /** What is decided is recorded. */
    private List<String> decided(String at, String noticedAt) {
        var events =
                events(VoucherReminderDecision.decide(new RemindOfVoucher(VOUCHER, at(noticedAt), at(at)), reminders));
        events.forEach(this::happened);
        return events.stream()
                .map(VoucherReminded.class::cast)
                .map(each -> each.daysBefore() + " " + each.at() + (each.told() ? " told" : " untold"))
                .toList();
    }

    private static Instant at(String iso) {
        return Instant.parse(iso);
    }
}

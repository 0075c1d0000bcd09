package dev.vouchsafe.voucher.reservation;

import static dev.vouchsafe.voucher.Given.PARTNER;
import static dev.vouchsafe.voucher.Given.PROGRAM;
import static dev.vouchsafe.voucher.Given.assigned;
import static dev.vouchsafe.voucher.Given.codes;
import static dev.vouchsafe.voucher.Given.day;
import static dev.vouchsafe.voucher.Given.events;
import static dev.vouchsafe.voucher.Given.grant;
import static dev.vouchsafe.voucher.Given.on;
import static dev.vouchsafe.voucher.Given.standing;
import static dev.vouchsafe.voucher.GrantFixture.aGrant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.eligibility.CompetencyAttained;
import dev.vouchsafe.contracts.eligibility.ExamPassed;
import dev.vouchsafe.contracts.eligibility.OfferingEnrolled;
import dev.vouchsafe.contracts.id.CompetencyId;
import dev.vouchsafe.contracts.id.ConsultantId;
import dev.vouchsafe.contracts.id.ExamId;
import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.mpn.CompetencyLevel;
import dev.vouchsafe.contracts.personal.IncomingPersonal;
import dev.vouchsafe.program.standing.Standing;
import dev.vouchsafe.voucher.Given;
import dev.vouchsafe.voucher.domain.CustomerContacts;
import dev.vouchsafe.voucher.domain.RepeatGroup;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherReserved;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReservationDecisionTest {

    private static final ReserveVoucher GOOD = new Reserving().command();

    @Test
    void aPartnerThatMeetsEveryRuleGetsTheVoucher() {
        var reserved = (VoucherReserved) events(decide(GOOD)).getFirst();
        assertThat(reserved.reservation().reservedOn()).isEqualTo("2021-04-01");
        assertThat(reserved.reservation().delivery().locationCountry()).isEqualTo("GB");
    }

    @Test
    @DisplayName("voucher-not-found: another administrator; answered alone")
    void voucherNotFound() {
        assertThat(refused(c -> c.admin(new IncomingPersonal<>("someone@else.example", null))
                        .at("L-9", "GB")
                        .engagement("none")
                        .days(50)
                        .consultant(null)
                        .terms("old")))
                .containsExactly("voucher-not-found");
    }

    @Test
    @DisplayName("voucher-not-found: an administrator that is sealed is the one with the same print under the same key")
    void aSealedAdministratorIsKnownByItsPrint() {
        var voucher = new Voucher.Assigned(aGrant().sealed().build(), null);
        assertThat(decideOn(voucher, GOOD.adminEmail())).isEmpty();
        assertThat(decideOn(voucher, Given.named("pm@contoso.example", "pm@contoso.example", "pm@contoso.example")))
                .containsExactly("voucher-not-found");
        assertThat(decideOn(voucher, new IncomingPersonal<>(Given.ADMIN, null)))
                .as("erased")
                .containsExactly("voucher-not-found");
        assertThat(decideOn(voucher, Given.named(Given.ADMIN, "a new key", Given.ADMIN)))
                .as("erased, and told again")
                .containsExactly("voucher-not-found");
        var other = Given.named("it@contoso.example", "it@contoso.example", "it@contoso.example");
        var changed =
                voucher.with(voucher.grant().with(new CustomerContacts(Given.NAMED_MANAGER.kept(), other.kept())));
        assertThat(decideOn(changed, other)).isEmpty();
        assertThat(decideOn(changed, GOOD.adminEmail())).as("the one before").containsExactly("voucher-not-found");
    }

    private static List<String> decideOn(Voucher.Issued voucher, IncomingPersonal<String> admin) {
        return codes(ReservationDecision.decide(
                new Reserving().admin(admin).command(), voucher, standing(), RepeatGroup.EMPTY, PROGRAM));
    }

    @Test
    @DisplayName("voucher-not-available: someone was first; answered alone")
    void voucherNotAvailable() {
        for (var taken : List.of(Given.reserved(), Given.reported(), Given.redeemed(), Given.withdrawn())) {
            assertThat(codes(ReservationDecision.decide(GOOD, taken, Standing.NONE, RepeatGroup.EMPTY, PROGRAM)))
                    .containsExactly("voucher-not-available");
        }
    }

    @Test
    @DisplayName("voucher-expired: from the instant after its last day on, recorded or not")
    void voucherExpired() {
        assertThat(refusedAt("2021-09-11T23:59:59.999Z")).doesNotContain("voucher-expired");
        assertThat(refusedAt("2021-09-12T00:00:00Z")).containsExactly("voucher-expired");
    }

    @Test
    @DisplayName("redemption-window-closed: in place of voucher-expired where the program's end closed it")
    void redemptionWindowClosed() {
        var longLived = new Voucher.Assigned(grant(5, "2021-12-01"), null);
        var command = new Reserving().on(Instant.parse("2022-01-02T00:00:00Z")).command();
        assertThat(codes(ReservationDecision.decide(command, longLived, standing(), RepeatGroup.EMPTY, PROGRAM)))
                .containsExactly("redemption-window-closed");
    }

    @Test
    @DisplayName("terms-not-accepted")
    void termsNotAccepted() {
        assertThat(refused(c -> c.terms("2019-01"))).containsExactly("terms-not-accepted");
    }

    @Test
    @DisplayName("partner-not-enrolled: with every other rule that an unknown partner fails")
    void partnerNotEnrolled() {
        assertThat(codes(ReservationDecision.decide(GOOD, assigned(), Standing.NONE, RepeatGroup.EMPTY, PROGRAM)))
                .containsExactlyInAnyOrder(
                        "partner-not-enrolled", "competency-missing", "location-unknown", "consultant-not-qualified");
    }

    @Test
    @DisplayName("engagement-not-in-offering: what hangs on the engagement is not evaluated, the planned days are")
    void engagementNotInOffering() {
        assertThat(refused(c -> c.engagement("exchange"))).containsExactly("engagement-not-in-offering");
        assertThat(refused(c -> c.engagement("exchange").days(6).consultant("K-9")))
                .containsExactly("engagement-not-in-offering", "engagement-too-long");
        var ppm = new Reserving().engagement("ppm");
        var early = new Voucher.Assigned(grant(5, "2020-07-01"), null);
        assertThat(codes(ReservationDecision.decide(
                        ppm.on(on("2020-08-05")).command(), early, standing(), RepeatGroup.EMPTY, PROGRAM)))
                .contains("engagement-not-in-offering");
        assertThat(codes(ReservationDecision.decide(
                        ppm.on(on("2020-08-06")).command(), early, standing(), RepeatGroup.EMPTY, PROGRAM)))
                .doesNotContain("engagement-not-in-offering");
    }

    @Test
    @DisplayName("engagement-retired: by the day the voucher was assigned")
    void engagementRetired() {
        var gold = standing()
                .with(new CompetencyAttained(
                        PARTNER,
                        CompetencyId.of("data-platform"),
                        CompetencyLevel.GOLD,
                        day("2019-01-01"),
                        day("2022-12-31")))
                .with(new ExamPassed(
                        PARTNER,
                        ConsultantId.of("K-1"),
                        "Kim",
                        ExamId.of("70-764"),
                        day("2019-01-01"),
                        day("2022-12-31")))
                .with(new OfferingEnrolled(PARTNER, PROGRAM.id(), OfferingId.of("SSDPS"), "ana", on("2019-11-06")));
        var command =
                new Reserving().engagement("azure-data").on(on("2020-03-02")).command();
        var before = new Voucher.Assigned(
                aGrant().offering("SSDPS").assignedOn(day("2020-01-31")).build(), null);
        var after = new Voucher.Assigned(
                aGrant().offering("SSDPS").assignedOn(day("2020-02-01")).build(), null);
        assertThat(codes(ReservationDecision.decide(command, before, gold, RepeatGroup.EMPTY, PROGRAM)))
                .doesNotContain("engagement-retired");
        assertThat(codes(ReservationDecision.decide(command, after, gold, RepeatGroup.EMPTY, PROGRAM)))
                .contains("engagement-retired");
    }

    @Test
    @DisplayName("competency-missing: held on the planned first day")
    void competencyMissing() {
        assertThat(refused(c -> c.from("2021-07-31", "2021-08-02"))).isEmpty();
        assertThat(refused(c -> c.from("2021-08-01", "2021-08-02"))).containsExactly("competency-missing");
    }

    @Test
    @DisplayName("location-unknown: then its country can't be compared")
    void locationUnknown() {
        assertThat(refused(c -> c.at("L-9", "FR"))).containsExactly("location-unknown");
    }

    @Test
    @DisplayName("location-country-mismatch")
    void locationCountryMismatch() {
        assertThat(refused(c -> c.at("L-2", "GB"))).containsExactly("location-country-mismatch");
        assertThat(refused(c -> c.at("L-2", "DE"))).isEmpty();
    }

    @Test
    @DisplayName("engagement-already-started: today is not before today")
    void engagementAlreadyStarted() {
        assertThat(refused(c -> c.from("2021-04-01", "2021-04-05"))).isEmpty();
        assertThat(refused(c -> c.from("2021-03-31", "2021-04-05"))).containsExactly("engagement-already-started");
    }

    @Test
    @DisplayName("engagement-outside-validity: the voucher's own last day is the last")
    void engagementOutsideValidity() {
        assertThat(refused(c -> c.from("2021-07-12", "2021-09-11"))).isEmpty();
        assertThat(refused(c -> c.from("2021-07-12", "2021-09-12"))).containsExactly("engagement-outside-validity");
    }

    @Test
    @DisplayName("engagement-too-long")
    void engagementTooLong() {
        assertThat(refused(c -> c.days(6))).containsExactly("engagement-too-long");
    }

    @Test
    @DisplayName("repeat-15-day-engagement: another voucher of 15 days of the group is in use, and no reason is given")
    void repeat15DayEngagement() {
        var fifteen = new Voucher.Assigned(grant(15), null);
        var inUse = new RepeatGroup(Set.of(VoucherId.of("PS-0")));
        assertThat(codes(ReservationDecision.decide(GOOD, fifteen, standing(), inUse, PROGRAM)))
                .containsExactly("repeat-15-day-engagement");
        assertThat(codes(ReservationDecision.decide(
                        GOOD, fifteen, standing(), new RepeatGroup(Set.of(VoucherId.of("PS-1"))), PROGRAM)))
                .isEmpty();
        assertThat(codes(ReservationDecision.decide(GOOD, assigned(), standing(), inUse, PROGRAM)))
                .isEmpty();
        var reasoned = new Reserving().days(15).again("another product").command();
        assertThat(codes(ReservationDecision.decide(reasoned, fifteen, standing(), inUse, PROGRAM)))
                .isEmpty();
    }

    @Test
    @DisplayName("consultant-not-qualified: only if one is named")
    void consultantNotQualified() {
        assertThat(refused(c -> c.consultant("K-9"))).containsExactly("consultant-not-qualified");
        assertThat(refused(c -> c.consultant(null))).isEmpty();
    }

    private static List<String> refused(UnaryOperator<Reserving> change) {
        return codes(decide(change.apply(new Reserving()).command()));
    }

    private static List<String> refusedAt(String instant) {
        return refused(c -> c.on(Instant.parse(instant)));
    }

    private static Decision decide(ReserveVoucher command) {
        return ReservationDecision.decide(command, assigned(), standing(), RepeatGroup.EMPTY, PROGRAM);
    }
}

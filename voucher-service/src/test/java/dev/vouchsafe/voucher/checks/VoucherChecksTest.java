package dev.vouchsafe.voucher.checks;

import static dev.vouchsafe.voucher.Given.PROGRAM;
import static dev.vouchsafe.voucher.Given.assigned;
import static dev.vouchsafe.voucher.Given.day;
import static dev.vouchsafe.voucher.Given.grant;
import static dev.vouchsafe.voucher.Given.on;
import static dev.vouchsafe.voucher.Given.redeemed;
import static dev.vouchsafe.voucher.Given.reported;
import static dev.vouchsafe.voucher.Given.reserved;
import static dev.vouchsafe.voucher.Given.standing;
import static dev.vouchsafe.voucher.Given.withdrawn;
import static dev.vouchsafe.voucher.ReservationFixture.aReservation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.text.Language;
import dev.vouchsafe.contracts.voucher.ClosedBy;
import dev.vouchsafe.program.standing.Standing;
import dev.vouchsafe.voucher.domain.ProgramAmended;
import dev.vouchsafe.voucher.domain.RepeatGroup;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherExtended;
import dev.vouchsafe.voucher.domain.VoucherEvolution;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VoucherChecksTest {

    private static final String[] STEPS = {
        "reserve", "reschedule", "consultant", "release", "upload", "report", "redeem", "withdraw", "contacts", "extend"
    };

    @Test
    void anAssignedVoucherShowsWhatReservingItAsks() {
        var checks = checks(assigned(), "2021-03-20");
        assertThat(steps(checks)).containsExactly(STEPS);
        assertThat(failed(checks, "reserve"))
                .doesNotContain("voucher-expired", "voucher-not-available", "partner-not-enrolled");
        assertThat(one(checks, "reserve", "voucher-expired").detail().in(Language.ENGLISH))
                .isEqualTo(
                        "The voucher can be used: assigned 2021-03-15 + 180 days "
                                + "= usable through 2021-09-11; today 2021-03-20; the program's last day to redeem is 2022-01-01.");
        assertThat(checks)
                .anySatisfy(
                        check -> assertThat(check.detail().in(Language.ENGLISH))
                                .isEqualTo(
                                        "sharepoint needs one of collaboration-content at silver or above; "
                                                + "the partner holds collaboration-content at silver from 2019-07-01 through 2021-07-31, so it does on 2021-03-20."));
    }

    @Test
    void anEngagementThatIsInUseForTheCustomerShowsAsRepeated() {
        var voucher = new Voucher.Assigned(grant(15), null);
        var checks = VoucherChecks.of(new CheckedVoucher(
                voucher,
                standing(),
                group -> new RepeatGroup(Set.of(VoucherId.of("PS-2"))),
                PROGRAM,
                on("2021-03-20")));
        assertThat(failed(checks, "reserve")).contains("repeat-15-day-engagement");
    }

    @Test
    void anExpiredVoucherIsToldWithTheArithmetic() {
        var checks = checks(
                new Voucher.Expired(
                        assigned(), ClosedBy.VOUCHER_LIFE, grant(5).validity().deadline()),
                "2021-09-12");
        assertThat(checks).extracting(StepCheckView::code).containsOnly("voucher-expired");
        assertThat(checks)
                .extracting(check -> check.detail().in(Language.ENGLISH))
                .containsOnly(
                        "The voucher's life is over: assigned 2021-03-15 + 180 days = usable through 2021-09-11; today 2021-09-12.");
    }

    @Test
    void whatExtendedAVoucherIsToldToo() {
        Voucher voucher = new Voucher.Assigned(grant(5, "2020-03-31"), null);
        voucher = VoucherEvolution.evolve(
                voucher,
                new ProgramAmended(
                        PROGRAM.id(),
                        "spring 2020",
                        day("2020-04-01"),
                        90,
                        "closed",
                        day("2020-05-04"),
                        on("2020-05-04")));
        voucher = VoucherEvolution.evolve(
                voucher, new VoucherExtended(VoucherId.of("PS-1"), 30, day("2021-01-25"), "illness", on("2020-12-01")));
        assertThat(one(checks((Voucher.Issued) voucher, "2020-12-30"), "extend", "voucher-expired")
                        .detail()
                        .in(Language.ENGLISH))
                .contains(
                        "assigned 2020-03-31 + 180 days + 90 by amendment \"spring 2020\" + 30 by extension = usable through 2021-01-25; today 2020-12-30");
    }

    @Test
    void theProgramsEndIsToldInPlaceOfTheVouchersLife() {
        var extended = VoucherEvolution.evolve(
                new Voucher.Assigned(grant(5, "2021-06-30"), null),
                new VoucherExtended(VoucherId.of("PS-1"), 36, day("2022-02-01"), "illness", on("2021-12-01")));
        var checks = checks((Voucher.Issued) extended, "2022-01-02");
        assertThat(failed(checks, "reserve")).containsExactly("redemption-window-closed");
    }

    @Test
    void aReservedVoucherShowsThePlanAndWhatTheReportLacks() {
        var checks = checks(reserved(), "2021-04-10");
        assertThat(steps(checks))
                .contains("consultant")
                .containsExactly(
                        "reserve",
                        "reschedule",
                        "consultant",
                        "release",
                        "upload",
                        "report",
                        "redeem",
                        "withdraw",
                        "contacts",
                        "extend",
                        "payment");
        assertThat(failed(checks, "reschedule")).isEmpty();
        assertThat(failed(checks, "report")).containsExactly("engagement-not-finished");
        assertThat(failed(checks, "redeem")).containsExactly("completion-report-missing");
        assertThat(failed(checks, "payment")).containsExactly("completion-report-missing");
    }

    @Test
    void aReservationWithoutUploadsLacksADeliverable() {
        var bare = aReservation(grant(5))
                .at("L-1", "DE")
                .withoutConsultant()
                .withoutUploads()
                .build();
        var checks = checks(new Voucher.Reserved(grant(5), bare), "2021-05-01");
        assertThat(failed(checks, "report")).containsExactly("deliverable-missing", "consultant-not-qualified");
        assertThat(failed(checks, "payment")).contains("location-country-mismatch");
        assertThat(one(checks, "payment", "location-country-mismatch").detail().in(Language.ENGLISH))
                .isEqualTo("The location is in DE but delivery is in GB.");
    }

    @Test
    void aReportedVoucherIsNeitherReleasedNorRescheduledAndCanBeRedeemed() {
        var checks = checks(reported(), "2021-05-01");
        assertThat(failed(checks, "reschedule")).containsExactly("already-reported");
        assertThat(failed(checks, "release")).containsExactly("already-reported");
        assertThat(failed(checks, "report")).isEmpty();
        assertThat(failed(checks, "redeem")).isEmpty();
        assertThat(failed(checks, "payment")).isEmpty();
    }

    @Test
    void aRedeemedVoucherShowsTheReasonsToDenyItsPayment() {
        var checks = checks(redeemed(), "2021-05-04");
        assertThat(failed(checks, "redeem")).containsExactly("already-redeemed");
        assertThat(failed(checks, "payment")).isEmpty();
        assertThat(checks.stream()
                        .filter(check -> check.step().equals("payment"))
                        .map(StepCheckView::code))
                .contains(
                        "completion-report-missing",
                        "deliverable-missing",
                        "engagement-too-long",
                        "location-country-mismatch",
                        "competency-missing");
        var unqualified = VoucherChecks.of(
                new CheckedVoucher(redeemed(), Standing.NONE, group -> RepeatGroup.EMPTY, PROGRAM, on("2021-05-04")));
        assertThat(failed(unqualified, "payment")).containsExactly("consultant-not-qualified", "competency-missing");
    }

    @Test
    void everyStepIsThereInEveryStateWithWhatStopsIt() {
        for (var voucher : List.of(assigned(), reserved(), reported(), redeemed(), withdrawn())) {
            assertThat(steps(checks(voucher, "2021-05-04")))
                    .as(voucher.status())
                    .startsWith(STEPS);
        }
        assertThat(failed(checks(assigned(), "2021-05-04"), "consultant")).containsExactly("not-reserved");
        assertThat(failed(checks(reserved(), "2021-05-04"), "withdraw")).containsExactly("voucher-not-available");
        assertThat(failed(checks(reported(), "2021-05-04"), "consultant")).containsExactly("already-reported");
        assertThat(failed(checks(redeemed(), "2021-05-04"), "upload")).containsExactly("already-redeemed");
        assertThat(failed(checks(withdrawn(), "2021-05-04"), "release")).containsExactly("not-reserved");
    }

    @Test
    void aWithdrawnVoucherIsNotAvailable() {
        var checks = checks(withdrawn(), "2021-05-04");
        assertThat(failed(checks, "reserve")).containsExactly("voucher-not-available");
        assertThat(failed(checks, "contacts")).containsExactly("voucher-not-available");
        assertThat(failed(checks, "extend")).containsExactly("voucher-not-available");
    }

    @Test
    void whoMayNotKnowAPartnersStandingIsToldNothingOfIt() {
        for (var voucher : List.of(assigned(), reserved(), reported(), redeemed())) {
            var checks = VoucherChecks.of(
                    new CheckedVoucher(voucher, null, group -> RepeatGroup.EMPTY, PROGRAM, on("2021-04-10")));
            assertThat(checks)
                    .extracting(StepCheckView::code)
                    .isNotEmpty()
                    .doesNotContain("competency-missing", "consultant-not-qualified", "partner-not-enrolled");
        }
    }

    @Test
    void everyVerdictIsOneSentence() {
        for (var voucher : List.of(assigned(), reserved(), reported(), redeemed(), withdrawn())) {
            assertThat(checks(voucher, "2021-04-10"))
                    .allSatisfy(check -> assertThat(Language.values())
                            .allSatisfy(language ->
                                    assertThat(check.detail().in(language)).matches("[\\p{L}\\p{Nd}].*[^.]\\.")));
        }
    }

    private static List<StepCheckView> checks(Voucher.Issued voucher, String today) {
        return VoucherChecks.of(
                new CheckedVoucher(voucher, standing(), group -> RepeatGroup.EMPTY, PROGRAM, on(today)));
    }

    private static List<String> steps(List<StepCheckView> checks) {
        return checks.stream().map(StepCheckView::step).distinct().toList();
    }

    private static List<String> failed(List<StepCheckView> checks, String step) {
        return checks.stream()
                .filter(check -> check.step().equals(step) && !check.passed())
                .map(StepCheckView::code)
                .distinct()
                .toList();
    }

    private static StepCheckView one(List<StepCheckView> checks, String step, String code) {
        return checks.stream()
                .filter(check -> check.step().equals(step) && check.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}

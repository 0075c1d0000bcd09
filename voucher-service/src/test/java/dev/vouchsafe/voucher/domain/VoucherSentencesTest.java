package dev.vouchsafe.voucher.domain;

import static dev.vouchsafe.voucher.Given.PROGRAM;
import static dev.vouchsafe.voucher.Given.assigned;
import static dev.vouchsafe.voucher.Given.day;
import static dev.vouchsafe.voucher.Given.grant;
import static dev.vouchsafe.voucher.Given.on;
import static dev.vouchsafe.voucher.Given.redeemed;
import static dev.vouchsafe.voucher.Given.reported;
import static dev.vouchsafe.voucher.Given.reserved;
import static dev.vouchsafe.voucher.Given.sentence;
import static dev.vouchsafe.voucher.Given.standing;
import static dev.vouchsafe.voucher.Given.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.id.ConsultantId;
import dev.vouchsafe.contracts.id.EngagementId;
import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.program.standing.Standing;
import dev.vouchsafe.program.work.WorkRules;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How the rules of a voucher's state and of an engagement's days and people read. */
class VoucherSentencesTest {

    private static final String LIFE = "assigned 2021-03-15 + 180 days = usable through 2021-09-11";

    @Test
    void ofItsLife() {
        assertThat(sentence(VoucherStateRules.voucherExpired(assigned(), on("2021-09-11"))))
                .isEqualTo("+ voucher-expired: The voucher can be used: " + LIFE
                        + "; today 2021-09-11; the program's last day to redeem is 2022-01-01.");
        assertThat(sentence(VoucherStateRules.voucherExpired(assigned(), on("2021-09-12"))))
                .isEqualTo("- voucher-expired: The voucher's life is over: " + LIFE + "; today 2021-09-12.");
        assertThat(sentence(VoucherStateRules.voucherExpired(redeemed(), on("2022-02-01"))))
                .isEqualTo("+ voucher-expired: A redeemed voucher does not expire any more: " + LIFE
                        + "; today 2022-02-01.");
        var longLived = new Voucher.Assigned(grant(5).extendedBy(new Extension(200, null), day("2022-03-30")), null);
        assertThat(sentence(VoucherStateRules.voucherExpired(longLived, on("2022-01-02"))))
                .isEqualTo("- redemption-window-closed: The program's last day to redeem "
                        + "was 2022-01-01, whatever the voucher's own life (assigned 2021-03-15 + 180 days + 200 by extension = usable through 2022-03-30); "
                        + "today 2022-01-02.");
    }

    @Test
    void ofItsState() {
        assertThat(List.of(
                        sentence(VoucherStateRules.voucherNotAvailable(assigned())),
                        sentence(VoucherStateRules.voucherNotAvailable(reserved())),
                        sentence(VoucherStateRules.withdrawnNotAvailable(assigned())),
                        sentence(VoucherStateRules.withdrawnNotAvailable(withdrawn())),
                        sentence(VoucherStateRules.notReserved(reserved())),
                        sentence(VoucherStateRules.notReserved(assigned())),
                        sentence(VoucherStateRules.alreadyReported(reserved())),
                        sentence(VoucherStateRules.alreadyReported(reported())),
                        sentence(VoucherStateRules.alreadyRedeemed(reported())),
                        sentence(VoucherStateRules.alreadyRedeemed(redeemed())),
                        sentence(VoucherStateRules.completionReportMissing(reported())),
                        sentence(VoucherStateRules.completionReportMissing(reserved()))))
                .containsExactly(
                        "+ voucher-not-available: Voucher PS-1 is assigned: an assigned voucher is free to be reserved or withdrawn.",
                        "- voucher-not-available: Voucher PS-1 is reserved: only an assigned voucher can be reserved or withdrawn.",
                        "+ voucher-not-available: Voucher PS-1 is assigned: it is not withdrawn.",
                        "- voucher-not-available: Voucher PS-1 is withdrawn: its customer has taken it back.",
                        "+ not-reserved: Voucher PS-1 is reserved: a partner holds it.",
                        "- not-reserved: Voucher PS-1 is assigned: no partner holds a reservation of it.",
                        "+ already-reported: Voucher PS-1 is reserved: no completion report is in.",
                        "- already-reported: Voucher PS-1 is reported: once a completion report is in, the reservation is neither released nor rescheduled.",
                        "+ already-redeemed: Voucher PS-1 is reported: it is not redeemed.",
                        "- already-redeemed: Voucher PS-1 is redeemed: that was on 2021-05-03 and is final.",
                        "+ completion-report-missing: Voucher PS-1 is reported: no completion report is outstanding.",
                        "- completion-report-missing: Voucher PS-1 is reserved: its completion report is not in yet.");
    }

    @Test
    void ofThePlan() {
        assertThat(sentence(EngagementRules.engagementAlreadyStarted(day("2021-04-12"), day("2021-04-12"))))
                .isEqualTo(
                        "+ engagement-already-started: The engagement is planned to begin on 2021-04-12, not before today, 2021-04-12.");
        assertThat(sentence(EngagementRules.engagementAlreadyStarted(day("2021-04-12"), day("2021-04-13"))))
                .isEqualTo(
                        "- engagement-already-started: The engagement is planned to begin on 2021-04-12, before today, 2021-04-13.");
        assertThat(sentence(EngagementRules.engagementOutsideValidity(day("2021-09-11"), grant(5))))
                .isEqualTo(
                        "+ engagement-outside-validity: The engagement ends on 2021-09-11, not after the voucher's last day: "
                                + LIFE + ".");
        assertThat(sentence(EngagementRules.engagementOutsideValidity(day("2021-09-12"), grant(5))))
                .isEqualTo(
                        "- engagement-outside-validity: The engagement ends on 2021-09-12, after the voucher's last day: "
                                + LIFE + ".");
        assertThat(sentence(WorkRules.engagementTooLong(5, 5)))
                .isEqualTo("+ engagement-too-long: The days of work are 5, not more than the voucher's 5.");
        assertThat(sentence(WorkRules.engagementTooLong(6, 5)))
                .isEqualTo("- engagement-too-long: The days of work are 6, more than the voucher's 5.");
    }

    @Test
    void ofThePartnersCompetency() {
        assertThat(competency(standing(), "2021-07-31"))
                .isEqualTo(
                        "+ competency-missing: sharepoint needs one of collaboration-content at silver or "
                                + "above; the partner holds collaboration-content at silver from 2019-07-01 through 2021-07-31, so it does on 2021-07-31.");
        assertThat(competency(standing(), "2021-08-01"))
                .isEqualTo(
                        "- competency-missing: sharepoint needs one of collaboration-content at silver or "
                                + "above; on 2021-08-01 the partner holds none, only collaboration-content at silver from 2019-07-01 through 2021-07-31.");
        assertThat(competency(Standing.NONE, "2021-08-01"))
                .isEqualTo(
                        "- competency-missing: sharepoint needs one of collaboration-content at silver or above; on 2021-08-01 the partner holds none.");
    }

    @Test
    void ofTheConsultant() {
        assertThat(consultant(ConsultantId.of("K-1"), OfferingId.of("SDPS"), EngagementId.of("sharepoint")))
                .isEqualTo("+ consultant-not-qualified: Consultant K-1 is qualified for collaboration-content on "
                        + "2021-04-12 by 70-339, valid from 2019-05-02 through 2022-05-01.");
        assertThat(consultant(ConsultantId.of("K-9"), OfferingId.of("SDPS"), EngagementId.of("sharepoint")))
                .isEqualTo("- consultant-not-qualified: Consultant K-9 has no exam or assessment for any of "
                        + "collaboration-content that is valid on 2021-04-12.");
        assertThat(consultant(null, OfferingId.of("SDPS"), EngagementId.of("sharepoint")))
                .isEqualTo("- consultant-not-qualified: No consultant is named.");
        assertThat(consultant(ConsultantId.of("K-9"), OfferingId.of("DYDPS"), EngagementId.of("dynamics-fo-upgrade")))
                .isEqualTo(
                        "+ consultant-not-qualified: Consultant K-9 is taken as qualified: no exams are listed for enterprise-resource-planning, so none was shown.");
    }

    @Test
    void theFactsOfALifeAreShownWithoutWords() {
        var grant = grant(5).extendedBy(new Extension(90, "spring 2020"), day("2021-12-10"));
        var facts = PROGRAM.texts()
                .verdict(VoucherStateRules.voucherExpired(new Voucher.Assigned(grant, null), on("2021-09-12")))
                .facts();
        assertThat(facts.get("life"))
                .isEqualTo(Map.of(
                        "assignedOn",
                        day("2021-03-15"),
                        "lastDay",
                        day("2021-12-10"),
                        "days",
                        List.of(Map.of("days", 180L), Map.of("days", 90, "amendment", "spring 2020"))));
    }

    private static String competency(Standing standing, String on) {
        return sentence(WorkRules.competencyMissing(
                standing,
                PROGRAM.offering(OfferingId.of("SDPS"))
                        .orElseThrow()
                        .engagements()
                        .get(EngagementId.of("sharepoint")),
                day(on)));
    }

    private static String consultant(ConsultantId consultantId, OfferingId offering, EngagementId engagement) {
        return sentence(WorkRules.consultantNotQualified(
                standing(),
                consultantId,
                PROGRAM.offering(offering).orElseThrow().engagements().get(engagement),
                day("2021-04-12"),
                PROGRAM.exams()));
    }
}

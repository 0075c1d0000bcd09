package dev.vouchsafe.voucher.assignment;

import static dev.vouchsafe.voucher.Given.PROGRAM;
import static dev.vouchsafe.voucher.Given.agreement;
import static dev.vouchsafe.voucher.Given.day;
import static dev.vouchsafe.voucher.Given.grant;
import static dev.vouchsafe.voucher.Given.on;
import static dev.vouchsafe.voucher.Given.sentence;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.program.text.Check;
import dev.vouchsafe.voucher.Given;
import dev.vouchsafe.voucher.domain.Agreement;
import dev.vouchsafe.voucher.domain.BenefitRules;
import org.junit.jupiter.api.Test;

/** How the rules of an assignment read. */
class AssignmentSentencesTest {

    private static final AssignVoucher COMMAND = assign(OfferingId.of("SDPS"), 5, "2021-03-15");

    @Test
    void ofTheAgreementAndThePool() {
        assertThat(sentence(activated(agreement(30), "2021-03-15")))
                .isEqualTo(
                        "+ benefit-not-activated: Agreement V-1 was activated on 2019-11-04; this is of 2021-03-15.");
        assertThat(sentence(activated(agreement(30), "2019-11-03")))
                .isEqualTo(
                        "- benefit-not-activated: Agreement V-1 was activated on 2019-11-04; this is of 2019-11-03.");
        assertThat(sentence(activated(Agreement.UNKNOWN, "2021-03-15")))
                .isEqualTo("- benefit-not-activated: Agreement V-1 is not activated in this program.");
        assertThat(sentence(AssignmentRules.agreementEnded(COMMAND, day("2021-03-14"))))
                .isEqualTo(
                        "- agreement-ended: The agreement runs through 2021-03-14; the voucher was assigned on 2021-03-15.");
        assertThat(sentence(AssignmentRules.insufficientDays(
                        COMMAND, agreement(4).pool(PROGRAM.id()).orElseThrow())))
                .isEqualTo("- insufficient-days: The voucher takes 5 days; the pool holds 4.");
    }

    @Test
    void ofTheDay() {
        assertThat(sentence(AssignmentRules.assignedInFuture(COMMAND, day("2021-03-14"))))
                .isEqualTo("- assigned-in-future: The voucher was assigned on 2021-03-15; today 2021-03-14.");
        assertThat(sentence(AssignmentRules.assignmentWindowClosed(
                        assign(OfferingId.of("SDPS"), 5, "2021-07-01"), PROGRAM.calendar())))
                .isEqualTo(
                        "- assignment-window-closed: The last day to assign a voucher is 2021-06-30; this one was assigned on 2021-07-01.");
    }

    @Test
    void ofTheOfferingAndTheLevel() {
        assertThat(sentence(AssignmentRules.offeringUnknown(COMMAND, PROGRAM.offering(OfferingId.of("SDPS")))))
                .isEqualTo("+ offering-unknown: The program has the offering SDPS.");
        assertThat(sentence(AssignmentRules.offeringUnknown(
                        assign(OfferingId.of("XDPS"), 5, "2021-03-15"), PROGRAM.offering(OfferingId.of("XDPS")))))
                .isEqualTo("- offering-unknown: The program has no offering XDPS.");
        assertThat(sentence(retired(assign(OfferingId.of("AZDPS"), 5, "2020-01-31"))))
                .isEqualTo(
                        "+ offering-retired: Cloud engagements are retired from 2020-02-01 on, and AZDPS has no others; the voucher was assigned on 2020-01-31.");
        assertThat(sentence(retired(assign(OfferingId.of("AZDPS"), 5, "2020-02-01"))))
                .startsWith("- offering-retired: Cloud engagements are retired from");
        assertThat(sentence(retired(COMMAND)))
                .isEqualTo(
                        "+ offering-retired: Cloud engagements are retired from 2020-02-01 on, and SDPS has others too; the voucher was assigned on 2021-03-15.");
        assertThat(sentence(AssignmentRules.levelNotOffered(assign(OfferingId.of("SDPS"), 4, "2021-03-15"), PROGRAM)))
                .isEqualTo("- level-not-offered: The level is 4 days; offered are 1, 3, 5, 10, 15.");
    }

    @Test
    void ofAVoucherThatWasAssignedBefore() {
        assertThat(sentence(AssignmentRules.voucherAlreadyAssigned(COMMAND, grant(5))))
                .isEqualTo("+ voucher-already-assigned: Voucher PS-1 was assigned before with the same content.");
        assertThat(sentence(AssignmentRules.voucherAlreadyAssigned(
                        assign(OfferingId.of("SSDPS"), 10, "2021-03-15"), grant(5))))
                .isEqualTo(
                        "- voucher-already-assigned: Voucher PS-1 was assigned before with other values of offering, level.");
    }

    private static Check retired(AssignVoucher command) {
        return AssignmentRules.offeringRetired(
                command, PROGRAM.offering(command.offering()).orElseThrow(), PROGRAM.calendar());
    }

    private static AssignVoucher assign(OfferingId offering, long level, String assignedOn) {
        return new AssignVoucher(
                VoucherId.of("PS-1"),
                AgreementId.of("V-1"),
                PROGRAM.id(),
                offering,
                level,
                day(assignedOn),
                Given.NAMED_MANAGER,
                Given.NAMED_ADMIN,
                "e-1",
                on("2021-03-16"));
    }

    private static Check activated(Agreement agreement, String on) {
        return BenefitRules.benefitNotActivated(AgreementId.of("V-1"), agreement.pool("planning-services"), day(on));
    }
}

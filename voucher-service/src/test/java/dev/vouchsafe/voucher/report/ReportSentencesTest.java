package dev.vouchsafe.voucher.report;

import static dev.vouchsafe.voucher.Given.PROGRAM;
import static dev.vouchsafe.voucher.Given.day;
import static dev.vouchsafe.voucher.Given.grant;
import static dev.vouchsafe.voucher.Given.report;
import static dev.vouchsafe.voucher.Given.reservation;
import static dev.vouchsafe.voucher.Given.sentence;
import static dev.vouchsafe.voucher.Given.standing;
import static dev.vouchsafe.voucher.ReportFixture.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.program.text.Check;
import dev.vouchsafe.program.work.WorkRules;
import org.junit.jupiter.api.Test;

/** How the rules of a completion report read. */
class ReportSentencesTest {

    @Test
    void ofTheDeliverables() {
        assertThat(sentence(deliverables("plan.txt")))
                .isEqualTo("+ deliverable-missing: Every deliverable of the report is uploaded: plan.txt.");
        assertThat(sentence(deliverables("plan.txt", "a.txt", "b.txt")))
                .isEqualTo(
                        "- deliverable-missing: The report names what is not uploaded under this reservation: a.txt, b.txt.");
        assertThat(sentence(deliverables()))
                .isEqualTo("- deliverable-missing: No deliverable is uploaded under this reservation.");
    }

    @Test
    void ofTheDaysOfTheWork() {
        assertThat(sentence(WorkRules.engagementNotFinished(day("2021-04-16"), day("2021-04-19"), day("2021-04-19"))))
                .isEqualTo(
                        "+ engagement-not-finished: The last day of work is 2021-04-16 and the deliverable's day 2021-04-19, neither after today, 2021-04-19.");
        assertThat(sentence(WorkRules.engagementNotFinished(day("2021-04-16"), day("2021-04-19"), day("2021-04-18"))))
                .isEqualTo(
                        "- engagement-not-finished: The last day of work is 2021-04-16 and the deliverable's day 2021-04-19, "
                                + "at least one of them after today, 2021-04-18.");
        assertThat(validity("2021-04-12", "2021-04-16"))
                .isEqualTo(
                        "+ engagement-outside-validity: The work from 2021-04-12 through 2021-04-16 is within "
                                + "the reservation and the voucher's life: reserved 2021-04-01; assigned 2021-03-15 + 180 days = usable through 2021-09-11.");
        assertThat(validity("2021-03-31", "2021-04-16"))
                .startsWith("- engagement-outside-validity: The work from 2021-03-31 through 2021-04-16 began "
                        + "before the reservation was made: reserved 2021-04-01; assigned");
        assertThat(validity("2021-04-12", "2021-09-12"))
                .startsWith("- engagement-outside-validity: The work from 2021-04-12 through 2021-09-12 ended "
                        + "after the voucher's last day: reserved 2021-04-01; assigned");
    }

    private static String validity(String from, String to) {
        var report = aReport().of(from, to).build();
        return sentence(ReportRules.engagementOutsideValidity(report, reservation(grant(5)), grant(5)));
    }

    private static Check deliverables(String... named) {
        var report = aReport().naming(named).build();
        return ReportRules.all(report, reservation(grant(5)), grant(5), standing(), PROGRAM, day("2021-05-01"))
                .findFirst()
                .orElseThrow();
    }
}

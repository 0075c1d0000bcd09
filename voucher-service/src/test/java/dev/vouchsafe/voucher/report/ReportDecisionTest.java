package dev.vouchsafe.voucher.report;

import static dev.vouchsafe.voucher.Given.OTHER_PARTNER;
import static dev.vouchsafe.voucher.Given.PARTNER;
import static dev.vouchsafe.voucher.Given.PROGRAM;
import static dev.vouchsafe.voucher.Given.codes;
import static dev.vouchsafe.voucher.Given.events;
import static dev.vouchsafe.voucher.Given.grant;
import static dev.vouchsafe.voucher.Given.on;
import static dev.vouchsafe.voucher.Given.report;
import static dev.vouchsafe.voucher.Given.standing;
import static dev.vouchsafe.voucher.ReportFixture.aReport;
import static dev.vouchsafe.voucher.ReservationFixture.aReservation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.id.ConsultantId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.voucher.Given;
import dev.vouchsafe.voucher.ReportFixture;
import dev.vouchsafe.voucher.domain.CompletionReport;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherEvent.EngagementReported;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReportDecisionTest {

    private static final Instant NOW = on("2021-04-20");

    @Test
    void aReportIsTakenAndMayBeReplacedUntilRedemption() {
        assertThat(events(decide(report(), Given.reserved(), NOW))).hasSize(1);
        assertThat(events(decide(report(), Given.reported(), NOW))).hasSize(1);
    }

    @Test
    void theReservationsConsultantCountsWhereTheReportNamesNone() {
        var event = (EngagementReported) events(decide(aReport().by(null).build(), Given.reserved(), NOW))
                .getFirst();
        assertThat(event.report().consultantId()).isEqualTo(ConsultantId.of("K-1"));
    }

    @Test
    @DisplayName("voucher-not-found, not-reserved, already-redeemed, voucher-expired: answered alone")
    void theStateIsAnsweredAlone() {
        assertThat(codes(ReportDecision.decide(
                        new ReportEngagement(VoucherId.of("PS-1"), OTHER_PARTNER, report(), NOW),
                        Given.reserved(),
                        standing(),
                        PROGRAM)))
                .containsExactly("voucher-not-found");
        assertThat(codes(decide(report(), new Voucher.Assigned(grant(5), PARTNER), NOW)))
                .containsExactly("not-reserved");
        assertThat(codes(decide(report(), Given.redeemed(), NOW))).containsExactly("already-redeemed");
        assertThat(codes(decide(report(), Given.reserved(), Instant.parse("2021-09-12T00:00:00Z"))))
                .containsExactly("voucher-expired");
    }

    @Test
    @DisplayName("deliverable-missing: at least one, and every one that is named must be uploaded")
    void deliverableMissing() {
        assertThat(refused(aReport().naming())).containsExactly("deliverable-missing");
        assertThat(refused(aReport().naming("plan.txt", "roadmap.pdf"))).containsExactly("deliverable-missing");
    }

    @Test
    @DisplayName("engagement-not-finished: the last day or the delivery is later than today")
    void engagementNotFinished() {
        assertThat(codes(decide(report(), Given.reserved(), on("2021-04-19")))).isEmpty();
        assertThat(codes(decide(report(), Given.reserved(), on("2021-04-18"))))
                .containsExactly("engagement-not-finished");
        assertThat(refused(aReport().of("2021-04-12", "2021-04-21"))).containsExactly("engagement-not-finished");
    }

    @Test
    @DisplayName("engagement-outside-validity: before the day of the reservation, or after the voucher's own last day")
    void engagementOutsideValidity() {
        assertThat(refused(aReport().of("2021-04-01", "2021-04-16"))).isEmpty();
        assertThat(refused(aReport().of("2021-03-31", "2021-04-16"))).containsExactly("engagement-outside-validity");
        var shortLife = new Voucher.Reserved(grant(5, "2021-03-15"), Given.reservation(grant(5)));
        assertThat(codes(decide(
                        aReport()
                                .of("2021-04-12", "2021-09-12")
                                .deliveredOn("2021-09-12")
                                .build(),
                        shortLife,
                        on("2021-09-11"))))
                .containsExactly("engagement-not-finished", "engagement-outside-validity");
    }

    @Test
    @DisplayName("engagement-too-long: on-site and off-site days together")
    void engagementTooLong() {
        assertThat(refused(aReport().onSiteDays(4))).containsExactly("engagement-too-long");
    }

    @Test
    @DisplayName("consultant-not-qualified: none named counts too")
    void consultantNotQualified() {
        assertThat(refused(aReport().by("K-9"))).containsExactly("consultant-not-qualified");
        var unnamed = new Voucher.Reserved(
                grant(5), aReservation(grant(5)).withoutConsultant().build());
        assertThat(codes(decide(aReport().by(null).build(), unnamed, NOW))).containsExactly("consultant-not-qualified");
    }

    private static List<String> refused(ReportFixture report) {
        return codes(decide(report.build(), Given.reserved(), NOW));
    }

    private static Decision decide(CompletionReport report, Voucher.Issued voucher, Instant now) {
        return ReportDecision.decide(
                new ReportEngagement(VoucherId.of("PS-1"), PARTNER, report, now), voucher, standing(), PROGRAM);
    }
}

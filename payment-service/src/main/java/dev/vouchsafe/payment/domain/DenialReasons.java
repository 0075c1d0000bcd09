package dev.vouchsafe.payment.domain;

import static dev.vouchsafe.program.text.Finding.COMPLETION_REPORT_MISSING;

import dev.vouchsafe.contracts.id.ConsultantId;
import dev.vouchsafe.contracts.voucher.DeliveredWork;
import dev.vouchsafe.contracts.voucher.VoucherRedeemed;
import dev.vouchsafe.program.ConsultantExams;
import dev.vouchsafe.program.Engagement;
import dev.vouchsafe.program.Program;
import dev.vouchsafe.program.standing.Standing;
import dev.vouchsafe.program.text.Check;
import dev.vouchsafe.program.work.WorkRules;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The documented reasons to deny payment of a voucher: no or an incorrect completion report, a location in another
 * country than the delivery, an engagement longer than allowed, a competency not held. They inform and never block.
 * Source: the program's page on payment.
 */
public final class DenialReasons {

    private DenialReasons() {}

    /**
     * @param redeemed the redemption as it was published
     * @param standing what is known of the partner now; what may have been published before it was recorded here stands
     *     against nobody
     */
    public static Stream<Check> of(VoucherRedeemed redeemed, Standing standing, Program program, LocalDate today) {
        var work = redeemed.work();
        return work == null
                ? Stream.empty()
                : Stream.concat(ofWork(redeemed, work, today), ofPeople(redeemed, work, standing, program));
    }

    private static Stream<Check> ofWork(VoucherRedeemed redeemed, DeliveredWork work, LocalDate today) {
        // A report is in, or the voucher were not redeemed.
        return Stream.of(
                Check.of(COMPLETION_REPORT_MISSING, true)
                        .with("voucherId", redeemed.voucherId())
                        .with("status", "redeemed"),
                WorkRules.deliverableMissing(work.deliverables(), List.of()),
                WorkRules.engagementNotFinished(work.to(), work.deliveredOn(), today),
                WorkRules.engagementTooLong(work.onSiteDays() + work.offSiteDays(), redeemed.level()),
                WorkRules.locationCountryMismatch(work.locationCountry(), redeemed.deliveryCountry()));
    }

    private static Stream<Check> ofPeople(
            VoucherRedeemed redeemed, DeliveredWork work, Standing standing, Program program) {
        return program
                .offering(redeemed.offering())
                .flatMap(offering -> offering.engagement(work.engagement(), work.reservedOn()))
                .stream()
                .flatMap(engagement -> ofPeople(work, standing, engagement, program));
    }

    private static Stream<Check> ofPeople(
            DeliveredWork work, Standing standing, Engagement engagement, Program program) {
        var by = work.from().isAfter(work.reservedOn()) ? work.from() : work.reservedOn();
        var competency = WorkRules.competencyMissing(standing, engagement, work.from());
        var consultant = WorkRules.consultantNotQualified(
                standing, work.consultantId(), engagement, work.from(), program.exams());
        // No reservation is without a competency and no report without an exam: where none is known that began by then,
        // it was published before it was recorded here.
        return Stream.concat(
                Stream.of(competency).filter(check -> check.passed() || attainedBy(by, standing, engagement)),
                Stream.of(consultant)
                        .filter(check -> check.passed()
                                || examinedBy(by, standing, work.consultantId(), engagement, program.exams())));
    }

    private static boolean attainedBy(LocalDate day, Standing standing, Engagement engagement) {
        return standing.attainmentsFor(engagement).stream()
                .anyMatch(attainment -> !attainment.validFrom().isAfter(day));
    }

    private static boolean examinedBy(
            LocalDate day,
            Standing standing,
            @Nullable ConsultantId consultantId,
            Engagement engagement,
            ConsultantExams exams) {
        return Stream.ofNullable(consultantId)
                .flatMap(id -> Stream.ofNullable(standing.consultants().get(id)))
                .flatMap(consultant -> consultant.exams().stream())
                .anyMatch(passed -> !passed.validFrom().isAfter(day)
                        && engagement.competencies().stream()
                                .anyMatch(competency ->
                                        exams.qualifying(competency).contains(passed.exam())));
    }
}

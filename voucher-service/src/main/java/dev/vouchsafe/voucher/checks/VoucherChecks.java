package dev.vouchsafe.voucher.checks;

import static dev.vouchsafe.contracts.decision.Code.COMPETENCY_MISSING;
import static dev.vouchsafe.contracts.decision.Code.CONSULTANT_NOT_QUALIFIED;
import static dev.vouchsafe.contracts.decision.Code.LOCATION_UNKNOWN;
import static dev.vouchsafe.contracts.decision.Code.PARTNER_NOT_ENROLLED;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.program.text.Check;
import dev.vouchsafe.voucher.domain.CompletionReport;
import dev.vouchsafe.voucher.domain.Reservation;
import dev.vouchsafe.voucher.domain.Step;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.report.ReportRules;
import dev.vouchsafe.voucher.reschedule.ReschedulePreview;
import dev.vouchsafe.voucher.reservation.ReservationPreview;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every rule that could stop a step of a voucher, judged by the same functions as the steps themselves. */
final class VoucherChecks {

    /** What a partner's standing is the business of: the partner's, the operator's and the auditor's. */
    private static final Set<Code> ABOUT_STANDING =
            EnumSet.of(COMPETENCY_MISSING, CONSULTANT_NOT_QUALIFIED, LOCATION_UNKNOWN, PARTNER_NOT_ENROLLED);

    private VoucherChecks() {}

    /**
     * Every step that somebody could ask for, in whatever state the voucher is. As in a decision, nothing behind a
     * failed rule about the state is looked at.
     */
    static List<StepCheckView> of(CheckedVoucher checked) {
        var ofSteps = Arrays.stream(Step.values())
                .flatMap(step -> checks(step, checked).map(check -> new StepCheck(step.id(), check)));
        var ofPayment = DenialReasons.of(checked).map(check -> new StepCheck(DenialReasons.GROUP, check));
        return Stream.concat(ofSteps, ofPayment)
                .filter(found -> checked.standing() != null
                        || !ABOUT_STANDING.contains(found.check().code()))
                .map(found ->
                        StepCheckView.of(found.step(), checked.program().texts().verdict(found.check())))
                .toList();
    }

    private record StepCheck(String step, Check check) {}

    private static Stream<Check> checks(Step step, CheckedVoucher checked) {
        var ofState = step.stateRules(checked.voucher(), checked.at()).toList();
        boolean possible = ofState.stream().allMatch(Check::passed);
        return Stream.concat(ofState.stream(), possible ? furtherRules(step, checked) : Stream.empty());
    }

    private static Stream<Check> furtherRules(Step step, CheckedVoucher checked) {
        return switch (step) {
            case RESERVE ->
                ReservationPreview.of(
                        checked.voucher().grant(),
                        checked.standingOrNone(),
                        checked.groups(),
                        checked.program(),
                        checked.today());
            case RESCHEDULE ->
                ReschedulePreview.of(
                        (Voucher.Held) checked.voucher(), checked.standingOrNone(), checked.program(), checked.at());
            case REPORT -> ofReport((Voucher.Held) checked.voucher(), checked);
            case CONSULTANT ->
                ReschedulePreview.ofConsultant(
                        (Voucher.Held) checked.voucher(), checked.standingOrNone(), checked.program());
            case RELEASE, UPLOAD, REDEEM, WITHDRAW, CONTACTS, EXTEND -> Stream.empty();
        };
    }

    /** The report that is in or, until there is one, a report that says what is planned and uploaded. */
    private static Stream<Check> ofReport(Voucher.Held voucher, CheckedVoucher checked) {
        var report =
                voucher instanceof Voucher.Reported reported ? reported.report() : asPlanned(voucher.reservation());
        return ReportRules.all(
                report,
                voucher.reservation(),
                voucher.grant(),
                checked.standingOrNone(),
                checked.program(),
                checked.today());
    }

    private static CompletionReport asPlanned(Reservation reservation) {
        var plan = reservation.plan();
        var uploaded = reservation.deliverables().keySet().stream().sorted().toList();
        return new CompletionReport(
                plan.plannedFrom(),
                plan.plannedTo(),
                plan.plannedDays(),
                0,
                "",
                "",
                plan.plannedTo(),
                uploaded,
                plan.consultantId());
    }
}

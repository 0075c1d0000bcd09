package dev.vouchsafe.payment.checks;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.payment.domain.DenialReasons;
import dev.vouchsafe.payment.domain.PaymentRequest;
import dev.vouchsafe.payment.domain.RequestRules;
import dev.vouchsafe.payment.domain.RequestStep;
import dev.vouchsafe.program.text.Check;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every rule that could stop a step of a payment request, judged by the same functions as the steps themselves, and
 * what stands against paying it.
 */
final class RequestChecks {

    /** The step that is nobody's: what an officer looks at before paying. */
    static final String PAYMENT = "payment";

    private RequestChecks() {}

    /** Step by step. As in a decision, nothing behind a failed rule about the state is looked at. */
    static List<StepCheckView> of(CheckedRequest checked) {
        var texts = checked.programs().texts(checked.request().program());
        return Stream.concat(
                        Arrays.stream(RequestStep.values())
                                .flatMap(step ->
                                        ofStep(step, checked).map(check -> new StepCheck(step.id(), null, check))),
                        againstPayment(checked))
                .map(found -> StepCheckView.of(found.step(), found.voucherId(), texts.verdict(found.check())))
                .toList();
    }

    /**
     * Whether nothing stands in its way to payment: neither in that of the partner's next step, where there is one, nor
     * any documented reason.
     */
    static boolean passed(PaymentRequest request, List<StepCheckView> checks) {
        var next = switch (request.status()) {
            case DRAFT, LAPSED -> RequestStep.SUBMIT.id();
            case REJECTED -> RequestStep.DRAFT.id();
            case SUBMITTED, APPROVED, PAID -> PAYMENT;
        };
        return checks.stream()
                .filter(check -> check.step().equals(PAYMENT) || check.step().equals(next))
                .allMatch(StepCheckView::passed);
    }

    private record StepCheck(String step, @Nullable VoucherId voucherId, Check check) {}

    private static Stream<Check> ofStep(RequestStep step, CheckedRequest checked) {
        var alone = answeredAlone(step, checked).toList();
        var firstFailed = alone.stream().filter(check -> !check.passed()).findFirst();
        if (firstFailed.isPresent()) {
            return alone.stream().limit(alone.indexOf(firstFailed.get()) + 1L);
        }
        return Stream.concat(
                alone.stream(), step.judgesContent() ? RequestRules.all(checked.invoice()) : Stream.empty());
    }

    private static Stream<Check> answeredAlone(RequestStep step, CheckedRequest checked) {
        var request = checked.request();
        return step.judgesContent()
                ? step.ofPartner(request, checked.at())
                : step.ofOfficer(
                        request,
                        checked.invoice().payee(),
                        checked.programs().of(request.program()),
                        checked.caller(),
                        checked.at());
    }

    private static Stream<StepCheck> againstPayment(CheckedRequest checked) {
        var request = checked.request();
        var ofRequest = CheckedRequest.isHandedIn(request)
                ? RequestRules.ofSubmitted(
                        checked.invoice(),
                        request.content(),
                        checked.programs()
                                .dayOf(
                                        request.program(),
                                        requireNonNull(request.progress().submittedAt())))
                : Stream.<Check>empty();
        var today = checked.programs().dayOf(request.program(), checked.at());
        var ofVouchers = checked.redemptions().stream()
                .flatMap(redeemed -> checked.programs().byId(redeemed.program()).stream()
                        .flatMap(program -> DenialReasons.of(redeemed, checked.standing(), program, today))
                        .map(check -> new StepCheck(PAYMENT, redeemed.voucherId(), check)));
        return Stream.concat(ofRequest.map(check -> new StepCheck(PAYMENT, null, check)), ofVouchers);
    }
}

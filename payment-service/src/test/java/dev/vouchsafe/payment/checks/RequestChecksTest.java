package dev.vouchsafe.payment.checks;

import static dev.vouchsafe.payment.Given.PROGRAMS;
import static dev.vouchsafe.payment.Given.at;
import static dev.vouchsafe.payment.Given.location;
import static dev.vouchsafe.payment.Given.payee;
import static dev.vouchsafe.payment.Given.redeemed;
import static dev.vouchsafe.payment.Given.registered;
import static dev.vouchsafe.payment.Given.request;
import static dev.vouchsafe.payment.Given.voucher;
import static dev.vouchsafe.payment.GivenRequest.ANA;
import static dev.vouchsafe.payment.GivenRequest.PIA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.voucher.VoucherRedeemed;
import dev.vouchsafe.payment.Given;
import dev.vouchsafe.payment.GivenRequest;
import dev.vouchsafe.payment.domain.Invoice;
import dev.vouchsafe.payment.domain.PaymentRequest;
import dev.vouchsafe.payment.domain.RequestStep;
import dev.vouchsafe.program.standing.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RequestChecksTest {

    private static final Instant NOW = at("2020-09-20T10:00:00Z");
    private static final Instant CLOSED = at("2020-11-10T00:00:00Z");
    private static final GivenRequest REQUEST = GivenRequest.of(NOW, redeemed("A", "L-GB", "GB", 5, "2020-09-10"));

    private VoucherRedeemed redemption = Given.redemption("A", Given.PARTNER, "L-GB", "GB", 5, "2020-09-10");

    static List<Optional<PaymentRequest>> everyState() {
        var approved = REQUEST.approved(LocalDate.of(2020, 10, 20));
        return List.of(
                request(REQUEST.drafted()),
                request(REQUEST.drafted(), REQUEST.submitted()),
                request(REQUEST.drafted(), REQUEST.submitted(), REQUEST.rejected()),
                request(REQUEST.drafted(), REQUEST.submitted(), approved),
                request(REQUEST.drafted(), REQUEST.submitted(), approved, REQUEST.paid()),
                request(REQUEST.drafted(), REQUEST.lapsed("A", CLOSED)));
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void everyStepThatARoleCouldAskForIsThereInEveryState(Optional<PaymentRequest> request) {
        for (var caller : List.of(ANA, PIA)) {
            for (var now : List.of(NOW, CLOSED)) {
                assertThat(checks(request, caller, now))
                        .extracting(StepCheckView::step)
                        .containsAll(Arrays.stream(RequestStep.values())
                                .map(RequestStep::id)
                                .toList())
                        .contains("payment");
            }
        }
    }

    @Test
    void aDraftIsStoppedByNothingButThatItIsNotSubmittedYet() {
        assertThat(failed(everyState().get(0), PIA, NOW))
                .containsExactly("approve wrong-state", "reject wrong-state", "pay wrong-state");
        assertThat(passed(everyState().get(0), NOW)).isTrue();
    }

    @Test
    void whoHadAHandInItIsToldSoBeforeItsState() {
        assertThat(failed(everyState().get(1), ANA, NOW))
                .containsExactly(
                        "draft wrong-state",
                        "submit wrong-state",
                        "approve separation-of-duties",
                        "reject separation-of-duties",
                        "pay separation-of-duties");
        assertThat(failed(everyState().get(1), PIA, NOW))
                .containsExactly("draft wrong-state", "submit wrong-state", "pay wrong-state");
    }

    @Test
    void whatWasSubmittedInTimeIsNeverTooLate() {
        for (int handedIn : new int[] {1, 3, 4}) {
            assertThat(failed(everyState().get(handedIn), PIA, CLOSED))
                    .noneMatch(check -> check.contains("payment-window-closed"));
            assertThat(passed(everyState().get(handedIn), CLOSED)).isTrue();
        }
    }

    @Test
    void whatWasNotSubmittedInTimeHasLapsedWhetherOrNotThatIsRecorded() {
        for (int open : new int[] {0, 2, 5}) {
            assertThat(failed(everyState().get(open), PIA, CLOSED))
                    .containsExactly(
                            "draft payment-window-closed",
                            "submit payment-window-closed",
                            "approve wrong-state",
                            "reject wrong-state",
                            "pay wrong-state");
            assertThat(passed(everyState().get(open), CLOSED)).isFalse();
        }
    }

    @Test
    void aReasonToDenyPaymentNamesItsVoucher() {
        redemption = Given.redemption("A", Given.PARTNER, "L-GB", "DE", 5, "2020-09-10");
        assertThat(checks(everyState().get(1), PIA, NOW))
                .filteredOn(check -> !check.passed() && check.step().equals("payment"))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.code()).isEqualTo("location-country-mismatch");
                    assertThat(check.voucherId()).isEqualTo(redemption.voucherId());
                });
        assertThat(passed(everyState().get(1), NOW)).isFalse();
    }

    private boolean passed(Optional<PaymentRequest> request, Instant now) {
        return RequestChecks.passed(request.orElseThrow(), checks(request, PIA, now));
    }

    private List<String> failed(Optional<PaymentRequest> request, String caller, Instant now) {
        return checks(request, caller, now).stream()
                .filter(check -> !check.passed())
                .map(check -> check.step() + " " + check.code())
                .toList();
    }

    private List<StepCheckView> checks(Optional<PaymentRequest> request, String caller, Instant now) {
        var known = request.orElseThrow();
        var judgedAt = CheckedRequest.isHandedIn(known) ? known.progress().submittedAt() : now;
        var invoice = Invoice.of(
                known.requestId(),
                known.locationId(),
                List.of(voucher("A", redeemed("A", "L-GB", "GB", 5, "2020-09-10"))),
                known.content().tax(),
                payee(location("L-GB"), registered()),
                request,
                PROGRAMS,
                judgedAt);
        return RequestChecks.of(
                new CheckedRequest(known, caller, invoice, List.of(redemption), Standing.NONE, PROGRAMS, now));
    }
}

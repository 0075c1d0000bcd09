package dev.vouchsafe.payment.domain;

import static dev.vouchsafe.payment.Given.PARTNER;
import static dev.vouchsafe.payment.Given.PROGRAM;
import static dev.vouchsafe.payment.Given.PROGRAMS;
import static dev.vouchsafe.payment.Given.at;
import static dev.vouchsafe.payment.Given.location;
import static dev.vouchsafe.payment.Given.payee;
import static dev.vouchsafe.payment.Given.redeemed;
import static dev.vouchsafe.payment.Given.registered;
import static dev.vouchsafe.payment.Given.request;
import static dev.vouchsafe.payment.Given.reserved;
import static dev.vouchsafe.payment.Given.voucher;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.contracts.id.RequestId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.money.Money;
import dev.vouchsafe.contracts.text.Language;
import dev.vouchsafe.payment.GivenRequest;
import dev.vouchsafe.payment.domain.PaymentRequest.Status;
import dev.vouchsafe.program.text.Check;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How the rules of a payment request read. */
class PaymentSentencesTest {

    private static final Instant NOW = at("2020-09-20T10:00:00Z");
    private static final Payee KNOWN = payee(location("L-GB"), registered());
    private static final PayableVoucher GOOD = voucher("A", redeemed("A", "L-GB", "GB", 5, "2020-09-10"));

    @Test
    void thatAllIsWell() {
        assertThat(RequestRules.all(invoice(KNOWN, NOW, Optional.empty(), GOOD)).map(PaymentSentencesTest::told))
                .containsExactly(
                        "+ not-registered: The partner is registered for payment.",
                        "+ location-unknown: L-GB is a location of the partner.",
                        "+ voucher-not-redeemed: All vouchers are redeemed.",
                        "+ voucher-already-invoiced: No voucher is in another request.",
                        "+ mixed-locations: The request and its vouchers are of one location, country and currency.",
                        "+ no-rate: The rate card has an amount for each redeemed voucher.",
                        "+ payment-window-closed: The payment windows of all redeemed vouchers are open.");
    }

    @Test
    void thatAllIsWrong() {
        var reserved = voucher("B", reserved("B", PARTNER, "L-DE", "DE", 5));
        var unrated = voucher("C", redeemed("C", "L-GB", "FR", 5, "2020-09-10"));
        var other = GivenRequest.of(NOW, GOOD.window()).named("R-2").drafted();
        var elsewhere = voucher("A", redeemed("A", "L-GB", "GB", 5, "2020-09-10"), other);
        var late = at("2020-11-10T00:00:00Z");

        assertThat(RequestRules.all(invoice(Payee.UNKNOWN, NOW, Optional.empty(), elsewhere, reserved, unrated))
                        .map(PaymentSentencesTest::told))
                .containsExactly(
                        "- not-registered: The partner is not registered for payment in planning-services.",
                        "- location-unknown: L-GB is not a location of the partner.",
                        "- voucher-not-redeemed: Not redeemed: B.",
                        "- voucher-already-invoiced: In another request already: A in R-2.",
                        "- mixed-locations: A request is for one location, country and currency; here the locations are L-GB, L-DE, the countries GB, DE, FR, "
                                + "the currencies GBP.",
                        "- no-rate: The rate card has no amount for C (FR, 5 days, redeemed 2020-09-10).",
                        "+ payment-window-closed: The payment windows of all redeemed vouchers are open.");
        assertThat(told(RequestRules.paymentWindowClosed(invoice(KNOWN, late, Optional.empty(), GOOD))))
                .isEqualTo(
                        "- payment-window-closed: Too late at 2020-11-10T00:00:00Z for A, redeemed 2020-09-10: through 2020-11-09.");
        assertThat(told(RequestRules.paymentWindowClosed(invoice(KNOWN, late, request(other), reserved))))
                .isEqualTo(
                        "- payment-window-closed: The request could be corrected and submitted until the window of the first of its vouchers closed.");
    }

    @Test
    void thatAStepIsForAnotherState() {
        var draft = request(GivenRequest.of(NOW).drafted()).orElseThrow();
        assertThat(told(RequestStateRules.wrongState(draft, NOW, List.of(Status.SUBMITTED))))
                .isEqualTo("- wrong-state: Payment request R-1 is draft; this is for one that is submitted.");
        assertThat(told(RequestStateRules.wrongState(draft, NOW, List.of(Status.DRAFT, Status.REJECTED))))
                .isEqualTo("+ wrong-state: Payment request R-1 is draft; this is for one that is draft or rejected.");
    }

    @Test
    void thatWhoDraftedItLeavesTheReviewToOthers() {
        var draft = request(GivenRequest.of(NOW).drafted()).orElseThrow();
        assertThat(told(RequestStateRules.separationOfDuties(draft, GivenRequest.ANA)))
                .isEqualTo("- separation-of-duties: ana@p-1.example drafted, corrected or "
                        + "submitted payment request R-1, so somebody else approves, rejects and pays it.");
        assertThat(told(RequestStateRules.separationOfDuties(draft, GivenRequest.PIA)))
                .isEqualTo(
                        "+ separation-of-duties: pia@payments.example neither drafted, corrected nor submitted payment request R-1.");
    }

    @Test
    void thatItCameInTime() {
        var request = request(GivenRequest.of(NOW, GOOD.window()).drafted()).orElseThrow();
        assertThat(RequestRules.ofSubmitted(
                                invoice(KNOWN, NOW, Optional.of(request), GOOD),
                                request.content(),
                                LocalDate.of(2020, 9, 20))
                        .map(PaymentSentencesTest::told))
                .endsWith(
                        "+ payment-window-closed: Submitted on 2020-09-20, in time; the window was open through 2020-11-09.");
    }

    @Test
    void theFactsOfAVoucherAreShownWithoutWords() {
        var unrated = voucher("C", redeemed("C", "L-GB", "FR", 5, "2020-09-10"));
        var facts = PROGRAMS.texts(PROGRAM)
                .verdict(RequestRules.noRate(invoice(KNOWN, NOW, Optional.empty(), unrated)))
                .facts();
        assertThat(facts.get("vouchers")).isEqualTo(List.of(VoucherId.of("C")));
        assertThat(facts.get("unrated"))
                .isEqualTo(List.of(Map.of(
                        "voucherId",
                        VoucherId.of("C"),
                        "deliveryCountry",
                        "FR",
                        "level",
                        5,
                        "redeemedOn",
                        unrated.window().redeemedOn())));
    }

    private static Invoice invoice(
            Payee payee, Instant now, Optional<PaymentRequest> request, PayableVoucher... vouchers) {
        return Invoice.of(
                RequestId.of("R-1"),
                LocationId.of("L-GB"),
                List.of(vouchers),
                Money.of("GBP", "0"),
                payee,
                request,
                PROGRAMS,
                now);
    }

    private static String told(Check check) {
        var verdict = PROGRAMS.texts(PROGRAM).verdict(check);
        return (verdict.passed() ? "+ " : "- ") + verdict.code().id() + ": "
                + verdict.detail().in(Language.ENGLISH);
    }
}

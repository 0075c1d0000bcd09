package dev.vouchsafe.payment.draft;

import static dev.vouchsafe.payment.Given.PARTNER;
import static dev.vouchsafe.payment.Given.at;
import static dev.vouchsafe.payment.Given.events;
import static dev.vouchsafe.payment.Given.location;
import static dev.vouchsafe.payment.Given.payee;
import static dev.vouchsafe.payment.Given.redeemed;
import static dev.vouchsafe.payment.Given.registered;
import static dev.vouchsafe.payment.Given.request;
import static dev.vouchsafe.payment.Given.reserved;
import static dev.vouchsafe.payment.Given.voucher;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.RequestId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.money.Money;
import dev.vouchsafe.payment.Given;
import dev.vouchsafe.payment.GivenRequest;
import dev.vouchsafe.payment.domain.Invoice;
import dev.vouchsafe.payment.domain.PayableVoucher;
import dev.vouchsafe.payment.domain.Payee;
import dev.vouchsafe.payment.domain.PaymentRequest;
import dev.vouchsafe.payment.domain.RequestEvent.RequestDrafted;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DraftDecisionTest {

    private static final Instant NOW = at("2020-09-20T10:00:00Z");
    private static final PayableVoucher FIRST = voucher("A", redeemed("A", "L-GB", "GB", 5, "2020-09-10"));
    private static final PayableVoucher SECOND = voucher("B", redeemed("B", "L-GB", "GB", 1, "2020-09-11"));
    private static final Payee KNOWN = payee(location("L-GB"), location("L-DE"), registered());

    private static final GivenRequest REQUEST = GivenRequest.of(NOW, FIRST.window());

    private Optional<PaymentRequest> before = Optional.empty();
    private Instant now = NOW;
    private Payee payee = KNOWN;
    private PartnerId partner = PARTNER;
    private String by = GivenRequest.ANA;
    private @Nullable String invoiceNumber;

    @Test
    void aDraftTakesItsAmountsFromTheRateCard() {
        var drafted = accepted(draft("L-GB", "10.50", FIRST, SECOND));

        assertThat(drafted.lines())
                .extracting(line -> line.amount().toString())
                .containsExactly("GBP 4000.00", "GBP 800.00");
        assertThat(request(drafted).orElseThrow().total()).isEqualTo(Money.of("GBP", "4810.50"));
        assertThat(drafted.program()).isEqualTo(Given.PROGRAM);
    }

    @Test
    void aCorrectionReplacesTheDraftAndLetsGoOfWhatIsNoLongerInIt() {
        before = request(accepted(draft("L-GB", "0", FIRST, SECOND)));

        var corrected = accepted(draft("L-GB", "0", SECOND));

        assertThat(corrected.dropped()).containsExactly(VoucherId.of("A"));
        assertThat(corrected.vouchers()).containsExactly(VoucherId.of("B"), VoucherId.of("A"));
        assertThat(request(corrected).orElseThrow().vouchers()).containsExactly(VoucherId.of("B"));
    }

    @Test
    void theSameDraftAgainChangesNothing() {
        before = request(accepted(draft("L-GB", "0", FIRST)));

        assertThat(draft("L-GB", "0", FIRST))
                .isInstanceOfSatisfying(
                        Decision.Accepted.class,
                        same -> assertThat(same.events()).isEmpty());
    }

    @Test
    void theSameDraftBySomebodyElseIsAnotherHandInIt() {
        before = request(accepted(draft("L-GB", "0", FIRST)));
        by = "max@p-1.example";

        assertThat(PaymentRequest.evolve(before, accepted(draft("L-GB", "0", FIRST)))
                        .orElseThrow()
                        .hands())
                .containsExactly(GivenRequest.ANA, by);
    }

    @Test
    void aRejectedRequestIsCorrectedIntoADraftThatKeepsItsNumber() {
        var drafted = accepted(draft("L-GB", "0", FIRST));
        before = request(drafted, REQUEST.submitted(), REQUEST.rejected());

        var corrected = accepted(draft("L-GB", "0", FIRST));

        var after = PaymentRequest.evolve(before, corrected).orElseThrow();
        assertThat(after.status()).isEqualTo(PaymentRequest.Status.DRAFT);
        assertThat(after.reference()).isEqualTo("111-222-333");
        assertThat(after.progress().reasons()).isEmpty();
    }

    @Test
    void anIdThatAnotherPartnerUsesIsTakenAndNothingElseIsTold() {
        before = request(REQUEST.drafted());
        partner = PartnerId.of("P-2");

        // Nothing behind it is told, not even that the voucher is another's too.
        assertThat(draft("L-GB", "0", voucher("X"))).isInstanceOfSatisfying(Decision.Refused.class, taken -> {
            var violation = taken.violations().getFirst();
            assertThat(taken.violations()).hasSize(1);
            assertThat(violation.code()).isEqualTo(Code.WRONG_STATE);
            assertThat(violation.facts()).containsOnlyKeys("requestId");
        });
    }

    @Test
    void voucherNotFound() {
        assertThat(refused(draft("L-GB", "0", FIRST, voucher("X")))).containsExactly(Code.VOUCHER_NOT_FOUND);
        assertThat(refused(draft("L-GB", "0", voucher("X", reserved("X", PartnerId.of("P-2"), "L-2", "GB", 5)))))
                .containsExactly(Code.VOUCHER_NOT_FOUND);
    }

    @Test
    void malformedWhereTheTaxIsInAnotherCurrency() {
        var decision = decide("L-GB", Money.of("EUR", "1.00"), FIRST);

        assertThat(violations(decision)).singleElement().satisfies(wrong -> {
            assertThat(wrong.code()).isEqualTo(Code.MALFORMED);
            assertThat(wrong.facts()).containsEntry("field", "tax.currency");
        });
    }

    @Test
    void wrongState() {
        before = request(accepted(draft("L-GB", "0", FIRST)), REQUEST.submitted());

        assertThat(refused(draft("L-GB", "0", FIRST))).containsExactly(Code.WRONG_STATE);
    }

    @Test
    void allOtherRulesThatFailAreToldTogether() {
        payee = payee(location("L-GB"));
        now = at("2020-11-10T00:00:00Z");
        var unredeemed = voucher("C", reserved("C", PARTNER, "L-DE", "DE", 5));
        var unrated = voucher("D", redeemed("D", "L-FR", "FR", 5, "2020-10-01"));

        assertThat(refused(draft("L-XX", "0", FIRST, unredeemed, unrated)))
                .containsExactly(
                        Code.NOT_REGISTERED,
                        Code.LOCATION_UNKNOWN,
                        Code.VOUCHER_NOT_REDEEMED,
                        Code.MIXED_LOCATIONS,
                        Code.NO_RATE,
                        Code.PAYMENT_WINDOW_CLOSED);
    }

    @Test
    void aLapsedRequestIsNeverCorrectedHoweverOpenTheWindowsOfItsNewVouchersAre() {
        before = request(accepted(draft("L-GB", "0", FIRST)));
        now = at("2020-11-10T00:00:00Z");

        assertThat(refused(draft("L-GB", "0", SECOND))).containsExactly(Code.PAYMENT_WINDOW_CLOSED);
    }

    @Test
    void paymentWindowClosedForARequestThatIsRejectedAfterTheFirstOfItsWindows() {
        var drafted = accepted(draft("L-GB", "0", FIRST, SECOND));
        var both = GivenRequest.of(NOW, FIRST.window(), SECOND.window());
        now = at("2020-11-10T00:00:00Z");
        before = request(drafted, both.submitted(), both.rejected(now));

        assertThat(refused(draft("L-GB", "0", SECOND))).containsExactly(Code.PAYMENT_WINDOW_CLOSED);
    }

    @Test
    void theTaxIsNotJudgedWhereAVoucherPaysNothing() {
        var unrated = voucher("D", redeemed("D", "L-GB", "FR", 5, "2020-09-10"));

        assertThat(violations(decide("L-GB", Money.of("EUR", "1.00"), FIRST, unrated)))
                .extracting(Violation::code)
                .containsExactly(Code.MIXED_LOCATIONS, Code.NO_RATE);
    }

    @Test
    void anotherNumberOfThePartnersOwnIsACorrection() {
        before = request(accepted(draft("L-GB", "0.00", FIRST)));
        assertThat(events(draft("L-GB", "0.00", FIRST))).isEmpty();

        invoiceNumber = "2020/0042";
        var corrected = accepted(draft("L-GB", "0.00", FIRST));
        assertThat(request(corrected).orElseThrow().content().invoiceNumber()).isEqualTo("2020/0042");
    }

    private Decision draft(String locationId, String tax, PayableVoucher... vouchers) {
        return decide(locationId, Money.of("GBP", tax), vouchers);
    }

    private Decision decide(String locationId, Money tax, PayableVoucher... vouchers) {
        var ids = Arrays.stream(vouchers).map(PayableVoucher::voucherId).toList();
        var command = new DraftRequest(
                RequestId.of("R-1"), partner, LocationId.of(locationId), ids, tax, invoiceNumber, by, now);
        return DraftDecision.decide(
                command,
                before,
                Invoice.of(
                        command.requestId(),
                        command.locationId(),
                        List.of(vouchers),
                        command.tax(),
                        payee,
                        before,
                        Given.PROGRAMS,
                        now),
                Given.PROGRAMS);
    }

    private static RequestDrafted accepted(Decision decision) {
        return (RequestDrafted) ((Decision.Accepted) decision).events().getFirst();
    }

    private static List<Code> refused(Decision decision) {
        return violations(decision).stream().map(Violation::code).toList();
    }

    private static List<Violation> violations(Decision decision) {
        return ((Decision.Refused) decision).violations();
    }
}

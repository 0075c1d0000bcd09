package dev.vouchsafe.payment.domain;

import static dev.vouchsafe.payment.Given.PARTNER;
import static dev.vouchsafe.payment.Given.at;
import static dev.vouchsafe.payment.Given.location;
import static dev.vouchsafe.payment.Given.payee;
import static dev.vouchsafe.payment.Given.redeemed;
import static dev.vouchsafe.payment.Given.registered;
import static dev.vouchsafe.payment.Given.released;
import static dev.vouchsafe.payment.Given.reserved;
import static dev.vouchsafe.payment.Given.voucher;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.contracts.id.RequestId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.money.Money;
import dev.vouchsafe.payment.Given;
import dev.vouchsafe.payment.GivenRequest;
import dev.vouchsafe.program.text.Check;
import dev.vouchsafe.program.text.Finding;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestRulesTest {

    private static final Money NO_TAX = Money.of("GBP", "0");
    private static final Instant NOW = at("2020-09-20T10:00:00Z");
    private static final Payee REGISTERED = payee(location("L-GB"), location("L-DE"), registered());

    @ParameterizedTest
    @CsvSource({"GBP, 1080.00, true", "GBP, 1080.01, false", "GBP, 0, true", "EUR, 5000.00, true"})
    void taxTooHigh(String currency, String tax, boolean passed) {
        var amounts = List.of(Money.of("GBP", "2500.00"), Money.of("GBP", "1500.00"));
        var asked = new Tax(Money.of(currency, tax), Optional.of(new BigDecimal("0.27")));

        // In another currency it is malformed, which another rule says.
        assertThat(asked.most(amounts)
                        .map(most -> RequestRules.taxTooHigh(asked, most).passed())
                        .orElse(true))
                .isEqualTo(passed);
    }

    @Test
    void theTaxHasABoundOnlyWhereTheProgramHasOne() {
        var rules = RequestRules.all(invoice(REGISTERED, redeemedVoucher("A")));
        assertThat(rules.map(Check::code)).doesNotContain(Code.TAX_TOO_HIGH);
    }

    @Test
    void notRegistered() {
        assertThat(RequestRules.notRegistered(invoice(REGISTERED, redeemedVoucher("A")))
                        .passed())
                .isTrue();
        assertThat(RequestRules.notRegistered(invoice(payee(location("L-GB")), redeemedVoucher("A")))
                        .passed())
                .isFalse();
    }

    @Test
    void locationUnknown() {
        assertThat(RequestRules.locationUnknown(invoice(REGISTERED, redeemedVoucher("A")))
                        .passed())
                .isTrue();
        assertThat(RequestRules.locationUnknown(invoice(payee(location("L-DE"), registered()), redeemedVoucher("A")))
                        .passed())
                .isFalse();
    }

    @Test
    void voucherNotRedeemed() {
        var reserved = voucher("B", reserved("B", PARTNER, "L-GB", "GB", 5));

        assertThat(RequestRules.voucherNotRedeemed(invoice(redeemedVoucher("A")))
                        .passed())
                .isTrue();
        assertThat(RequestRules.voucherNotRedeemed(invoice(redeemedVoucher("A"), reserved))
                        .facts())
                .containsEntry("vouchers", List.of(VoucherId.of("B")));
    }

    @Test
    void voucherAlreadyInvoiced() {
        var given = GivenRequest.of(NOW, redeemed("A", "L-GB", "GB", 5, "2020-09-10"))
                .named("R-2");
        var drafted = given.drafted();
        var submitted = given.submitted();

        assertThat(alreadyInvoiced(NOW, drafted)).isTrue();
        assertThat(alreadyInvoiced(NOW, drafted, submitted)).isTrue();
        assertThat(alreadyInvoiced(NOW, drafted, submitted, given.rejected())).isFalse();
        assertThat(alreadyInvoiced(NOW, drafted, given.emptied())).isFalse();
        // The draft has lapsed by then, be that recorded yet or not.
        assertThat(alreadyInvoiced(at("2020-11-10T00:00:00Z"), drafted)).isFalse();
        assertThat(alreadyInvoiced(at("2020-11-10T00:00:00Z"), drafted, submitted))
                .isTrue();
    }

    @Test
    void aVoucherIsNotAlreadyInvoicedByItsOwnRequest() {
        var drafted = GivenRequest.of(NOW, redeemed("A", "L-GB", "GB", 5, "2020-09-10"))
                .drafted();

        assertThat(alreadyInvoiced(NOW, drafted)).isFalse();
    }

    @Test
    void mixedLocations() {
        var german = voucher("B", redeemed("B", "L-DE", "DE", 5, "2020-09-10"));
        var reservedElsewhere = voucher("C", reserved("C", PARTNER, "L-DE", "DE", 5));
        var releasedElsewhere = voucher("C", reserved("C", PARTNER, "L-DE", "DE", 5), released("C", PARTNER));

        assertThat(mixed(redeemedVoucher("A"), redeemedVoucher("D"))).isFalse();
        assertThat(mixed(redeemedVoucher("A"), german)).isTrue();
        assertThat(mixed(german)).isTrue();
        assertThat(mixed(redeemedVoucher("A"), reservedElsewhere)).isTrue();
        assertThat(mixed(redeemedVoucher("A"), releasedElsewhere)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "GB, 15, 2020-09-10, true",
        "TR, 15, 2020-09-10, false",
        "JP, 5, 2020-09-10, true",
        "JP, 3, 2020-09-10, false",
        "FR, 5, 2020-09-10, false"
    })
    void noRate(String country, int level, String day, boolean passed) {
        assertThat(RequestRules.noRate(invoice(voucher("A", redeemed("A", "L-GB", country, level, day))))
                        .passed())
                .isEqualTo(passed);
    }

    @Test
    void noRateIsOnlyAskedOfRedeemedVouchers() {
        assertThat(RequestRules.noRate(invoice(voucher("A", reserved("A", PARTNER, "L-GB", "FR", 5))))
                        .passed())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2021-12-27, 2022-02-25T23:59:59.999999999Z, true",
        "2021-12-27, 2022-02-26T00:00:00Z, false",
        "2022-01-01, 2022-03-02T23:59:59Z, true",
        "2022-01-01, 2022-03-03T00:00:00Z, false"
    })
    void paymentWindowClosed(String redeemedOn, String now, boolean passed) {
        var voucher = voucher("A", redeemed("A", "L-GB", "GB", 5, redeemedOn));
        var invoice = Invoice.of(
                RequestId.of("R-1"),
                LocationId.of("L-GB"),
                List.of(voucher),
                NO_TAX,
                REGISTERED,
                Optional.empty(),
                Given.PROGRAMS,
                at(now));

        assertThat(RequestRules.paymentWindowClosed(invoice).passed()).isEqualTo(passed);
    }

    /** It came in time: that is told in place of what the windows are now. */
    @Test
    void whatWasHandedInIsNotJudgedByItsWindowsAgain() {
        var given = GivenRequest.of(NOW, redeemed("A", "L-GB", "GB", 5, "2020-09-10"));
        var content = Given.request(given.drafted()).orElseThrow().content();

        assertThat(RequestRules.ofSubmitted(invoice(redeemedVoucher("A")), content, LocalDate.parse("2020-09-20"))
                        .filter(check -> check.code() == Code.PAYMENT_WINDOW_CLOSED))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.finding()).isEqualTo(Finding.SUBMITTED_IN_TIME);
                    assertThat(check.facts()).containsEntry("lastDay", LocalDate.parse("2020-11-09"));
                });
    }

    private static PayableVoucher redeemedVoucher(String id) {
        return voucher(id, redeemed(id, "L-GB", "GB", 5, "2020-09-10"));
    }

    private static boolean mixed(PayableVoucher... vouchers) {
        return !RequestRules.mixedLocations(invoice(vouchers)).passed();
    }

    private static boolean alreadyInvoiced(Instant now, Object... events) {
        var voucher = redeemedVoucher("A");
        for (var event : events) {
            voucher = PayableVoucher.evolve(voucher, event);
        }
        var invoice = Invoice.of(
                RequestId.of("R-1"),
                LocationId.of("L-GB"),
                List.of(voucher),
                NO_TAX,
                REGISTERED,
                Optional.empty(),
                Given.PROGRAMS,
                now);
        return !RequestRules.voucherAlreadyInvoiced(invoice).passed();
    }

    private static Invoice invoice(PayableVoucher... vouchers) {
        return invoice(REGISTERED, vouchers);
    }

    private static Invoice invoice(Payee payee, PayableVoucher... vouchers) {
        return Invoice.of(
                RequestId.of("R-1"),
                LocationId.of("L-GB"),
                List.of(vouchers),
                NO_TAX,
                payee,
                Optional.empty(),
                Given.PROGRAMS,
                NOW);
    }
}

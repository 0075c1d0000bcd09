package dev.vouchsafe.payment.domain;

import static dev.vouchsafe.program.text.Finding.LOCATION_UNKNOWN;
import static dev.vouchsafe.program.text.Finding.MIXED_LOCATIONS;
import static dev.vouchsafe.program.text.Finding.NOT_REGISTERED;
import static dev.vouchsafe.program.text.Finding.NO_RATE;
import static dev.vouchsafe.program.text.Finding.PAYMENT_WINDOW_CLOSED;
import static dev.vouchsafe.program.text.Finding.REQUEST_WINDOW_CLOSED;
import static dev.vouchsafe.program.text.Finding.SUBMITTED_IN_TIME;
import static dev.vouchsafe.program.text.Finding.TAX_TOO_HIGH;
import static dev.vouchsafe.program.text.Finding.VOUCHER_ALREADY_INVOICED;
import static dev.vouchsafe.program.text.Finding.VOUCHER_NOT_REDEEMED;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Rule;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.money.Money;
import dev.vouchsafe.program.text.Check;
import dev.vouchsafe.program.text.Phrase;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The rules of drafting, correcting and submitting a payment request, each named after its code. All that fail are
 * listed together.
 */
public final class RequestRules {

    private RequestRules() {}

    /** All of them, in the order in which they are listed. */
    public static Stream<Check> all(Invoice invoice) {
        return Stream.concat(
                Stream.of(
                        notRegistered(invoice),
                        locationUnknown(invoice),
                        voucherNotRedeemed(invoice),
                        voucherAlreadyInvoiced(invoice),
                        mixedLocations(invoice),
                        noRate(invoice),
                        paymentWindowClosed(invoice)),
                invoice.tax().most(invoice.rates().values()).stream().map(most -> taxTooHigh(invoice.tax(), most)));
    }

    /** The partner is registered for payment in the program of each voucher. */
    @Rule("not-registered")
    public static Check notRegistered(Invoice invoice) {
        var missing = invoice.vouchers().stream()
                .map(PayableVoucher::program)
                .distinct()
                .filter(program -> !invoice.payee().isRegisteredIn(program))
                .toList();
        return Check.of(NOT_REGISTERED, missing.isEmpty()).with("programs", missing);
    }

    /** The request's location is one of the partner's. */
    @Rule("location-unknown")
    public static Check locationUnknown(Invoice invoice) {
        return Check.of(LOCATION_UNKNOWN, invoice.payee().locations().contains(invoice.locationId()))
                .with("locationId", invoice.locationId());
    }

    /** Every voucher is redeemed. */
    @Rule("voucher-not-redeemed")
    public static Check voucherNotRedeemed(Invoice invoice) {
        var open = those(invoice, voucher -> !voucher.isRedeemed());
        return Check.of(VOUCHER_NOT_REDEEMED, open.isEmpty()).with("vouchers", ids(open));
    }

    /** No voucher is in another request that is not rejected or lapsed. */
    @Rule("voucher-already-invoiced")
    public static Check voucherAlreadyInvoiced(Invoice invoice) {
        var invoiced = those(invoice, voucher -> other(invoice, voucher).isPresent());
        return Check.of(VOUCHER_ALREADY_INVOICED, invoiced.isEmpty())
                .with("vouchers", ids(invoiced))
                .with(
                        "invoiced",
                        invoiced.stream()
                                .map(voucher -> Phrase.of(Phrase.Kind.INVOICED)
                                        .with("voucherId", voucher.voucherId())
                                        .with(
                                                "requestId",
                                                other(invoice, voucher)
                                                        .orElseThrow()
                                                        .requestId()))
                                .toList());
    }

    /**
     * All vouchers, redeemed or not, are of the request's location by their reservations, and so of one country and
     * currency.
     */
    @Rule("mixed-locations")
    public static Check mixedLocations(Invoice invoice) {
        var held = invoice.vouchers().stream()
                .map(PayableVoucher::held)
                .filter(Objects::nonNull)
                .toList();
        var locations = Stream.concat(
                        Stream.of(invoice.locationId()), held.stream().map(PayableVoucher.Holding::locationId))
                .distinct()
                .toList();
        var countries = held.stream()
                .map(PayableVoucher.Holding::deliveryCountry)
                .distinct()
                .toList();
        var currencies = invoice.rates().values().stream()
                .map(rate -> rate.currency().getCurrencyCode())
                .distinct()
                .toList();
        return Check.of(MIXED_LOCATIONS, locations.size() == 1 && countries.size() <= 1 && currencies.size() <= 1)
                .with("locations", locations)
                .with("countries", countries)
                .with("currencies", currencies);
    }

    /** The rate card has an amount for every redeemed voucher. */
    @Rule("no-rate")
    public static Check noRate(Invoice invoice) {
        var unrated = those(
                invoice, voucher -> voucher.isRedeemed() && !invoice.rates().containsKey(voucher.voucherId()));
        return Check.of(NO_RATE, unrated.isEmpty())
                .with("vouchers", ids(unrated))
                .with(
                        "unrated",
                        unrated.stream()
                                .map(voucher -> Phrase.of(Phrase.Kind.UNRATED)
                                        .with("voucherId", voucher.voucherId())
                                        .with(
                                                "deliveryCountry",
                                                voucher.redemption().deliveryCountry())
                                        .with("level", voucher.redemption().level())
                                        .with("redeemedOn", voucher.redemption().redeemedOn()))
                                .toList());
    }

    /**
     * The windows of all redeemed vouchers are open, and so is the request's own, which closed with the first of those
     * it had.
     */
    @Rule("payment-window-closed")
    public static Check paymentWindowClosed(Invoice invoice) {
        var closed = those(invoice, voucher -> voucher.isRedeemed() && voucher.isWindowClosedAt(invoice.at()));
        if (closed.isEmpty() && invoice.closed()) {
            return Check.of(REQUEST_WINDOW_CLOSED).with("vouchers", List.of());
        }
        return Check.of(PAYMENT_WINDOW_CLOSED, closed.isEmpty())
                .with("vouchers", ids(closed))
                .with("at", invoice.at())
                .with(
                        "closed",
                        closed.stream()
                                .map(voucher -> Phrase.of(Phrase.Kind.CLOSED)
                                        .with("voucherId", voucher.voucherId())
                                        .with("redeemedOn", voucher.redemption().redeemedOn())
                                        .with("lastDay", voucher.redemption().lastDay()))
                                .toList());
    }

    /** The tax is at most the program's share of the amounts, where it has one. */
    @Rule("tax-too-high")
    public static Check taxTooHigh(Tax tax, Money most) {
        return Check.of(TAX_TOO_HIGH, tax.amount().amount().compareTo(most.amount()) <= 0)
                .with("tax", tax.amount())
                .with("most", most)
                .with("percent", tax.percent());
    }

    /**
     * All of them of a request that was handed in: judged by the instant at which it was, since what came in time stays
     * in time.
     */
    public static Stream<Check> ofSubmitted(Invoice asSubmitted, RequestContent content, LocalDate submittedOn) {
        var inTime = Check.of(SUBMITTED_IN_TIME)
                .with("submittedOn", submittedOn)
                .with(
                        "lastDay",
                        content.firstToClose().map(RequestLine::lastDay).orElse(submittedOn));
        return Stream.concat(
                all(asSubmitted).filter(check -> check.code() != Code.PAYMENT_WINDOW_CLOSED), Stream.of(inTime));
    }

    private static List<PayableVoucher> those(Invoice invoice, Predicate<PayableVoucher> wrong) {
        return invoice.vouchers().stream().filter(wrong).toList();
    }

    private static List<VoucherId> ids(List<PayableVoucher> vouchers) {
        return vouchers.stream().map(PayableVoucher::voucherId).toList();
    }

    private static Optional<PaymentRequest> other(Invoice invoice, PayableVoucher voucher) {
        return voucher.otherRequestHolding(invoice.requestId(), invoice.at());
    }
}

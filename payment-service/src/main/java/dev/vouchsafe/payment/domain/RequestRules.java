package dev.vouchsafe.payment.domain;

import static dev.vouchsafe.contracts.decision.Code.LOCATION_UNKNOWN;
import static dev.vouchsafe.contracts.decision.Code.MIXED_LOCATIONS;
import static dev.vouchsafe.contracts.decision.Code.NOT_REGISTERED;
import static dev.vouchsafe.contracts.decision.Code.NO_RATE;
import static dev.vouchsafe.contracts.decision.Code.PAYMENT_WINDOW_CLOSED;
import static dev.vouchsafe.contracts.decision.Code.VOUCHER_ALREADY_INVOICED;
import static dev.vouchsafe.contracts.decision.Code.VOUCHER_NOT_REDEEMED;

import dev.vouchsafe.contracts.decision.Check;
import dev.vouchsafe.contracts.decision.Code;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of drafting, correcting and submitting a payment request, each named after its code. All that fail are told together. */
public final class RequestRules {

    private RequestRules() {
    }

    /** All of them, in the order in which they are told. */
    public static Stream<Check> all(Invoice invoice) {
        return Stream.of(notRegistered(invoice), locationUnknown(invoice), voucherNotRedeemed(invoice), voucherAlreadyInvoiced(invoice),
                mixedLocations(invoice), noRate(invoice), paymentWindowClosed(invoice));
    }

    /** The partner is registered for payment in the program of each voucher. */
    public static Check notRegistered(Invoice invoice) {
        var missing = invoice.vouchers().stream().map(PayableVoucher::program).distinct()
                .filter(program -> !invoice.payee().isRegisteredIn(program)).toList();
        return Check.of(NOT_REGISTERED, missing.isEmpty(), missing.isEmpty() ? "The partner is registered for payment."
                        : "The partner is not registered for payment in %s.".formatted(String.join(", ", missing)))
                .with("programs", missing);
    }

    /** The request's location is one of the partner's. */
    public static Check locationUnknown(Invoice invoice) {
        boolean known = invoice.payee().locations().contains(invoice.locationId());
        return Check.of(LOCATION_UNKNOWN, known, "%s is %s of the partner.".formatted(invoice.locationId(), known ? "a location" : "no location"))
                .with("locationId", invoice.locationId());
    }

    /** Every voucher is redeemed. */
    public static Check voucherNotRedeemed(Invoice invoice) {
        return forEach(VOUCHER_NOT_REDEEMED, invoice, "All vouchers are redeemed.", "Not redeemed: %s.",
                voucher -> voucher.isRedeemed() ? null : voucher.voucherId());
    }

    /** No voucher is in another request that is not rejected or lapsed. */
    public static Check voucherAlreadyInvoiced(Invoice invoice) {
        return forEach(VOUCHER_ALREADY_INVOICED, invoice, "No voucher is in another request.", "In another request already: %s.",
                voucher -> voucher.otherRequestHolding(invoice.requestId(), invoice.at())
                        .map(other -> "%s in %s".formatted(voucher.voucherId(), other.requestId())).orElse(null));
    }

    /** All vouchers, redeemed or not, are of the request's location by their reservations, and so of one country and currency. */
    public static Check mixedLocations(Invoice invoice) {
        var held = invoice.vouchers().stream().map(PayableVoucher::held).filter(Objects::nonNull).toList();
        var locations = Stream.concat(Stream.of(invoice.locationId()), held.stream().map(PayableVoucher.Holding::locationId)).distinct().toList();
        var countries = held.stream().map(PayableVoucher.Holding::deliveryCountry).distinct().toList();
        var currencies = invoice.rates().values().stream().map(rate -> rate.currency().getCurrencyCode()).distinct().toList();
        boolean one = locations.size() == 1 && countries.size() <= 1 && currencies.size() <= 1;
        return Check.of(MIXED_LOCATIONS, one, one ? "The request and its vouchers are of one location, country and currency."
                        : "A request is for one location, country and currency; here are %s.".formatted(String.join(", ",
                                Stream.of(locations, countries, currencies).flatMap(List::stream).toList())))
                .with("locations", locations).with("countries", countries).with("currencies", currencies);
    }

    /** The rate card has an amount for every redeemed voucher. */
    public static Check noRate(Invoice invoice) {
        return forEach(NO_RATE, invoice, "The rate card has an amount for each redeemed voucher.", "The rate card has no amount for %s.",
                voucher -> !voucher.isRedeemed() || invoice.rates().containsKey(voucher.voucherId()) ? null
                        : "%s (%s, %d days, redeemed %s)".formatted(voucher.voucherId(), voucher.window().deliveryCountry(),
                                voucher.window().level(), voucher.window().redeemedOn()));
    }

    /** The windows of all redeemed vouchers are open, and so is the request's own, which closed with the first of those it had. */
    public static Check paymentWindowClosed(Invoice invoice) {
        var vouchers = forEach(PAYMENT_WINDOW_CLOSED, invoice, "The payment windows of all redeemed vouchers are open.",
                "Too late at " + invoice.at() + " for %s.",
                voucher -> !voucher.isRedeemed() || !voucher.isWindowClosedAt(invoice.at()) ? null
                        : "%s, redeemed %s: through %s".formatted(voucher.voucherId(), voucher.window().redeemedOn(), voucher.window().lastDay()));
        return vouchers.passed() && invoice.closed()
                ? Check.of(PAYMENT_WINDOW_CLOSED, false, "The request could be corrected and submitted until the window of the first of its vouchers closed.") : vouchers;
    }

    /** @param wrong what is wrong with a voucher; null if nothing is */
    private static Check forEach(Code code, Invoice invoice, String passed, String failed,
                                 Function<PayableVoucher, String> wrong) {
        var found = invoice.vouchers().stream().map(wrong).filter(Objects::nonNull).toList();
        var ids = invoice.vouchers().stream().filter(voucher -> wrong.apply(voucher) != null).map(PayableVoucher::voucherId).toList();
        return Check.of(code, found.isEmpty(), found.isEmpty() ? passed : failed.formatted(found.stream().collect(Collectors.joining(", "))))
                .with("vouchers", ids);
    }
}

package dev.vouchsafe.payment.domain;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.contracts.id.RequestId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.money.Money;
import dev.vouchsafe.program.Program;
import dev.vouchsafe.program.Programs;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The content of a payment request as it is to be judged, with what is known of everything that it names.
 *
 * @param tax what it asks for beside the vouchers
 * @param closed whether the request's own window has closed by then, whatever vouchers it is to have from now on
 * @param rates what each redeemed voucher pays, by its id; without those that the rate card has nothing for
 * @param programVersion the version of the program that the rates are of; null if nothing is known of its vouchers
 * @param at the time of the command
 */
public record Invoice(
        RequestId requestId,
        LocationId locationId,
        List<PayableVoucher> vouchers,
        Tax tax,
        Payee payee,
        boolean closed,
        Map<VoucherId, Money> rates,
        @Nullable String programVersion,
        Instant at) {

    public static Invoice of(
            RequestId requestId,
            LocationId locationId,
            List<PayableVoucher> vouchers,
            Money tax,
            Payee payee,
            Optional<PaymentRequest> request,
            Programs programs,
            Instant at) {
        var rates = new LinkedHashMap<VoucherId, Money>();
        for (var voucher : vouchers) {
            rateOf(voucher, programs).ifPresent(rate -> rates.put(voucher.voucherId(), rate));
        }
        var program = Optional.ofNullable(vouchers.getFirst().program()).flatMap(programs::byId);
        return new Invoice(
                requestId,
                locationId,
                List.copyOf(vouchers),
                new Tax(tax, program.flatMap(known -> known.payment().maxTaxShare())),
                payee,
                request.filter(known -> known.isWindowClosedAt(at)).isPresent(),
                rates,
                program.map(Program::version).orElse(null),
                at);
    }

    /** By delivery country, level and redemption day. */
    private static Optional<Money> rateOf(PayableVoucher voucher, Programs programs) {
        return Optional.ofNullable(voucher.window())
                .flatMap(redeemed -> programs.rate(
                        redeemed.program(), redeemed.deliveryCountry(), redeemed.level(), redeemed.redeemedOn()));
    }

    /** The program of the request: that of its first voucher. */
    public String program() {
        return requireNonNull(vouchers.getFirst().program());
    }

    /** The lines of a request whose vouchers are all redeemed and rated. */
    public List<RequestLine> lines() {
        return vouchers.stream()
                .map(voucher -> new RequestLine(
                        voucher.voucherId(),
                        requireNonNull(rates.get(voucher.voucherId())),
                        voucher.redemption().redeemedOn(),
                        voucher.redemption().lastDay(),
                        voucher.redemption().closesAt()))
                .toList();
    }
}

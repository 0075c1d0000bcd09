package dev.vouchsafe.payment.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.RequestId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.money.Money;
import dev.vouchsafe.payment.domain.PaymentRequest;
import dev.vouchsafe.payment.domain.RequestLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payment request as answers show it.
 *
 * @param since when it came into its status
 * @param reference null until it was first submitted
 * @param invoiceNumber the partner's own number for it; null if it gave none
 * @param submitThrough the last day to submit it with all its vouchers
 * @param bankReference the bank's reference of its payment; null if it isn't paid or none was given
 * @param valueOn the value day of its payment; null if it isn't paid or none was given
 * @param reasons why it was rejected last
 * @param flags what an officer should look at; it blocks nothing
 */
record RequestView(
        RequestId requestId,
        PartnerId partnerId,
        String program,
        LocationId locationId,
        String status,
        Instant since,
        @Nullable String reference,
        @Nullable String invoiceNumber,
        List<LineView> vouchers,
        Money tax,
        Money total,
        @Nullable LocalDate submitThrough,
        @JsonUnwrapped RequestDays days,
        @Nullable String bankReference,
        @Nullable LocalDate valueOn,
        List<String> reasons,
        List<String> flags) {

    private static final String NO_BANK_ACCOUNT = "no-bank-account";

    /** One voucher of a request as answers show it. */
    record LineView(VoucherId voucherId, LocalDate redeemedOn, LocalDate lastDay, Money amount) {}

    /** @param hasAccount whether the partner named a bank account for the location */
    static RequestView of(PaymentRequest request, boolean hasAccount, RequestDays days) {
        var lines = request.lines().stream()
                .map(line -> new LineView(line.voucherId(), line.redeemedOn(), line.lastDay(), line.amount()))
                .toList();
        var submitThrough =
                request.content().firstToClose().map(RequestLine::lastDay).orElse(null);
        return new RequestView(
                request.requestId(),
                request.partnerId(),
                request.program(),
                request.locationId(),
                request.status().id(),
                request.since(),
                request.reference(),
                request.content().invoiceNumber(),
                lines,
                request.content().tax(),
                request.total(),
                submitThrough,
                days,
                request.progress().transfer().bankReference(),
                request.progress().transfer().valueOn(),
                request.progress().reasons(),
                hasAccount ? List.of() : List.of(NO_BANK_ACCOUNT));
    }
}

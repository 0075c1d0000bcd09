package dev.vouchsafe.payment.domain;

import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a payment request asks for, as it was drafted or corrected last.
 *
 * @param invoiceNumber the partner's own number for it; null if it gave none
 */
public record RequestContent(
        LocationId locationId,
        List<RequestLine> lines,
        Money tax,
        @Nullable String invoiceNumber) {

    public RequestContent {
        lines = List.copyOf(lines);
    }

    public List<VoucherId> vouchers() {
        return lines.stream().map(RequestLine::voucherId).toList();
    }

    /** The rates of all vouchers plus the tax. */
    public Money total() {
        return lines.stream().map(RequestLine::amount).reduce(tax, Money::plus);
    }

    /** The line whose window closes first: with it the request's own window closes. */
    public Optional<RequestLine> firstToClose() {
        return lines.stream().min((one, other) -> one.closesAt().compareTo(other.closesAt()));
    }

    Optional<Instant> closesAt() {
        return firstToClose().map(RequestLine::closesAt);
    }
}

package dev.vouchsafe.voucher.stream;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.platform.http.read.AsOf;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.voucher.domain.TakenVouchers;
import dev.vouchsafe.voucher.domain.Voucher;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds an agreement's vouchers whose deadline has passed though the log doesn't say so yet. Blocks. */
@Component
public record OverdueVouchers(LogReader log) {

    /**
     * Those among some vouchers, now.
     *
     * @param at the instant that deadlines are compared with
     */
    public List<Voucher.Open> among(List<VoucherId> vouchers, Instant at) {
        return among(vouchers, AsOf.NOW, at);
    }

    /**
     * @param ofAgreement the agreement's events, as far as they are looked at
     * @param asOf until when the vouchers' own events are looked at
     * @param at the instant that deadlines are compared with
     */
    public List<Voucher.Open> at(List<RecordedEvent> ofAgreement, AsOf asOf, Instant at) {
        var taken = TakenVouchers.NONE;
        for (var event : ofAgreement) {
            taken = taken.evolve(event.payload());
        }
        return among(taken.overAt(at), asOf, at);
    }

    private List<Voucher.Open> among(List<VoucherId> ids, AsOf asOf, Instant at) {
        var folds = ids.stream().map(VoucherStreams::voucher).toList();
        var vouchers = asOf.isNow()
                ? log.statesUpTo(folds, Long.MAX_VALUE)
                : log.statesAsOf(folds, requireNonNull(asOf.instant()));
        return vouchers.stream()
                .map(sourced -> openBefore(sourced.state()))
                .filter(open -> open != null && open.grant().validity().isOverAt(at))
                .toList();
    }

    /** Its expiry may have been recorded since the agreement was read. */
    private static Voucher.@Nullable Open openBefore(Voucher voucher) {
        return switch (voucher) {
            case Voucher.Open open -> open;
            case Voucher.Expired expired -> expired.before();
            default -> null;
        };
    }
}

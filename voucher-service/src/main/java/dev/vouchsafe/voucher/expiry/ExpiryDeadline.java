package dev.vouchsafe.voucher.expiry;

import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.platform.deadline.DeadlineKind;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherAssigned;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherExpired;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherRedeemed;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherWithdrawn;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When vouchers expire. Extensions and amendments only ever move a deadline later; the index need not follow them,
 * since a proposal that comes early is not due by the events and is then put right.
 */
@Component
record ExpiryDeadline(LogReader log) implements DeadlineKind {

    @Override
    public String name() {
        return "voucher-expiry";
    }

    @Override
    public List<Change> changesBy(RecordedEvent event) {
        return switch (event.payload()) {
            case VoucherAssigned e ->
                List.of(new Change.Due(
                        e.voucherId().value(),
                        e.grant().validity().deadline(),
                        e.grant().agreementId().value()));
            case VoucherRedeemed e -> List.of(new Change.Cleared(e.voucherId().value()));
            case VoucherWithdrawn e -> List.of(new Change.Cleared(e.voucherId().value()));
            case VoucherExpired e -> List.of(new Change.Cleared(e.voucherId().value()));
            default -> List.of();
        };
    }

    @Override
    public Object commandFor(String subject, Instant at) {
        return new ExpireVoucher(voucher(subject), at);
    }

    @Override
    public @Nullable Instant dueAt(String subject) {
        return dueAt(log.stateOf(VoucherStreams.voucher(voucher(subject))).state());
    }

    @Override
    public List<@Nullable Instant> dueAt(List<String> subjects) {
        var vouchers = subjects.stream()
                .map(ExpiryDeadline::voucher)
                .map(VoucherStreams::voucher)
                .toList();
        return log.statesUpTo(vouchers, Long.MAX_VALUE).stream()
                .<@Nullable Instant>map(voucher -> dueAt(voucher.state()))
                .toList();
    }

    /** From the index, which has it from the log: not asked for its form again. */
    private static VoucherId voucher(String subject) {
        return new VoucherId(subject);
    }

    private static @Nullable Instant dueAt(Voucher voucher) {
        return voucher instanceof Voucher.Open open ? open.grant().validity().deadline() : null;
    }
}

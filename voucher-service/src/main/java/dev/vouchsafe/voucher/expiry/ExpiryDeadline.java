package dev.vouchsafe.voucher.expiry;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.platform.deadline.DeadlineHistory;
import dev.vouchsafe.platform.deadline.DeadlineKind;
import dev.vouchsafe.platform.log.Fold;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.voucher.domain.ProgramAmended;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherEvent;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherAssigned;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherAssignmentRefused;
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
record ExpiryDeadline(LogReader log) implements DeadlineKind, DeadlineHistory<Voucher> {

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
    public String subjectKind() {
        return "voucher";
    }

    @Override
    public @Nullable String subjectOf(DomainEvent event) {
        return event instanceof VoucherEvent of && !(event instanceof VoucherAssignmentRefused)
                ? of.voucherId().value()
                : null;
    }

    @Override
    public boolean concernsAll(DomainEvent event) {
        return event instanceof ProgramAmended;
    }

    @Override
    public Fold<Voucher> fold(String subject) {
        return VoucherStreams.voucher(voucher(subject));
    }

    @Override
    public @Nullable Due dueIn(Voucher voucher) {
        if (!(voucher instanceof Voucher.Open open)) {
            return null;
        }
        var validity = open.grant().validity();
        return new Due(validity.deadline(), validity.dayOf(validity.deadline()));
    }

    @Override
    public boolean isOver(Voucher voucher) {
        return voucher instanceof Voucher.Issued && !(voucher instanceof Voucher.Open);
    }

    @Override
    public boolean ends(RecordedEvent event, Instant dueAt) {
        return event.payload() instanceof VoucherExpired;
    }

    @Override
    public Object commandFor(String subject, Instant at) {
        return new ExpireVoucher(voucher(subject), at);
    }

    @Override
    public @Nullable Instant dueAt(String subject) {
        return dueAt(log.stateOf(fold(subject)).state());
    }

    @Override
    public List<@Nullable Instant> dueAt(List<String> subjects) {
        var vouchers = subjects.stream().map(this::fold).toList();
        return log.statesUpTo(vouchers, Long.MAX_VALUE).stream()
                .<@Nullable Instant>map(voucher -> dueAt(voucher.state()))
                .toList();
    }

    /** From the index, which has it from the log: not asked for its form again. */
    private static VoucherId voucher(String subject) {
        return new VoucherId(subject);
    }

    private @Nullable Instant dueAt(Voucher voucher) {
        var due = dueIn(voucher);
        return due == null ? null : due.at();
    }
}

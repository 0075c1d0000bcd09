package dev.vouchsafe.voucher.poolremoval;

import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.platform.deadline.DeadlineKind;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.voucher.domain.PoolEvent.BenefitActivated;
import dev.vouchsafe.voucher.domain.PoolEvent.PoolDaysRemoved;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When the calendar removes what pools still hold. The subject is the agreement and, since it may have several pools,
 * the program.
 */
@Component
record PoolRemovalDeadline(LogReader log) implements DeadlineKind {

    private static final String SEPARATOR = "/";

    @Override
    public String name() {
        return "pool-removal";
    }

    @Override
    public List<Change> changesBy(RecordedEvent event) {
        return switch (event.payload()) {
            case BenefitActivated e ->
                List.of(new Change.Due(
                        e.agreementId() + SEPARATOR + e.program(),
                        e.removedAt(),
                        e.agreementId().value()));
            case PoolDaysRemoved e -> List.of(new Change.Cleared(e.agreementId() + SEPARATOR + e.program()));
            default -> List.of();
        };
    }

    @Override
    public Object commandFor(String subject, Instant at) {
        return new RemovePoolDays(agreement(subject), program(subject), at);
    }

    @Override
    public @Nullable Instant dueAt(String subject) {
        return log.stateOf(VoucherStreams.agreement(agreement(subject)))
                .state()
                .pool(program(subject))
                .filter(pool -> !pool.emptied())
                .map(pool -> pool.activation().removedAt())
                .orElse(null);
    }

    private static AgreementId agreement(String subject) {
        return new AgreementId(subject.substring(0, subject.lastIndexOf(SEPARATOR)));
    }

    private static String program(String subject) {
        return subject.substring(subject.lastIndexOf(SEPARATOR) + 1);
    }
}

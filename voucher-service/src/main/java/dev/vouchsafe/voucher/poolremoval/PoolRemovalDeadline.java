package dev.vouchsafe.voucher.poolremoval;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.platform.deadline.DeadlineHistory;
import dev.vouchsafe.platform.deadline.DeadlineKind;
import dev.vouchsafe.platform.log.Fold;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.voucher.domain.Agreement;
import dev.vouchsafe.voucher.domain.Pool;
import dev.vouchsafe.voucher.domain.PoolEvent.BenefitActivated;
import dev.vouchsafe.voucher.domain.PoolEvent.PoolDaysRemoved;
import dev.vouchsafe.voucher.domain.PoolMovement;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When the calendar removes what pools still hold. The subject is the agreement and, since it may have several pools,
 * the program.
 */
@Component
record PoolRemovalDeadline(LogReader log, Programs programs) implements DeadlineKind, DeadlineHistory<Agreement> {

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
    public String subjectKind() {
        return "agreement";
    }

    @Override
    public String subjectId(String subject) {
        return agreement(subject).value();
    }

    @Override
    public @Nullable String subjectOf(DomainEvent event) {
        return switch (event) {
            case BenefitActivated e -> e.agreementId() + SEPARATOR + e.program();
            case PoolMovement e -> e.agreementId() + SEPARATOR + e.program();
            default -> null;
        };
    }

    @Override
    public Fold<Agreement> fold(String subject) {
        return new Fold<>(
                VoucherStreams.agreementEvents(agreement(subject)), Agreement.UNKNOWN, new OfProgram(program(subject)));
    }

    /** Days that come back into a pool that was emptied are removed with the instant of its removal, in one commit. */
    @Override
    public @Nullable Due dueIn(Agreement agreement) {
        return agreement.pools().values().stream()
                .filter(pool -> !pool.emptied() || pool.balance() > 0)
                .map(Pool::activation)
                .map(benefit -> new Due(benefit.removedAt(), programs.dayOf(benefit.program(), benefit.removedAt())))
                .findFirst()
                .orElse(null);
    }

    @Override
    public boolean ends(RecordedEvent event, Instant dueAt) {
        return event.payload() instanceof PoolDaysRemoved;
    }

    /** One pool of an agreement, and nothing of the others. Equal for the same program, as a fold's parts must be. */
    private record OfProgram(String program) implements BiFunction<Agreement, Object, Agreement> {

        @Override
        public Agreement apply(Agreement agreement, Object event) {
            boolean other = event instanceof BenefitActivated activated
                            && !activated.program().equals(program)
                    || event instanceof PoolMovement moved && !moved.program().equals(program);
            return other ? agreement : Agreement.evolve(agreement, event);
        }
    }

    @Override
    public Object commandFor(String subject, Instant at) {
        return new RemovePoolDays(agreement(subject), program(subject), at);
    }

    @Override
    public @Nullable Instant dueAt(String subject) {
        var due = dueIn(log.stateOf(fold(subject)).state());
        return due == null ? null : due.at();
    }

    private static AgreementId agreement(String subject) {
        return new AgreementId(subject.substring(0, subject.lastIndexOf(SEPARATOR)));
    }

    private static String program(String subject) {
        return subject.substring(subject.lastIndexOf(SEPARATOR) + 1);
    }
}

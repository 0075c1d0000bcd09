package dev.vouchsafe.voucher.poolremoval;

import static dev.vouchsafe.voucher.Given.PROGRAM;
import static dev.vouchsafe.voucher.Given.after;
import static dev.vouchsafe.voucher.Given.agreement;
import static dev.vouchsafe.voucher.Given.events;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.voucher.domain.PoolEvent.PoolDaysRemoved;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PoolRemovalDecisionTest {

    @Test
    void whatThePoolHoldsIsRemovedAtTheInstantAndOnce() {
        var agreement = agreement(10);
        var instant = Instant.parse("2021-07-01T00:00:00Z");
        assertThat(events(PoolRemovalDecision.decide(
                        new RemovePoolDays(AgreementId.of("V-1"), PROGRAM.id(), instant.minusNanos(1)), agreement)))
                .isEmpty();
        var removed = events(PoolRemovalDecision.decide(
                new RemovePoolDays(AgreementId.of("V-1"), PROGRAM.id(), instant.plusSeconds(3600)), agreement));
        assertThat(removed).containsExactly(new PoolDaysRemoved(AgreementId.of("V-1"), PROGRAM.id(), 10, instant));
        var emptied = after(agreement, removed.toArray(DomainEvent[]::new));
        assertThat(emptied.pool(PROGRAM.id()).orElseThrow().balance()).isZero();
        assertThat(events(PoolRemovalDecision.decide(
                        new RemovePoolDays(AgreementId.of("V-1"), PROGRAM.id(), instant.plusSeconds(7200)), emptied)))
                .isEmpty();
    }
}

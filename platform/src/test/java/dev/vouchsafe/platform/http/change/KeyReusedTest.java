package dev.vouchsafe.platform.http.change;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.platform.decision.Outcome;
import dev.vouchsafe.platform.sample.Ticket;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyReusedTest {

    private static final DomainEvent EVENT = new Ticket.Opened("T-1", null, Instant.EPOCH);

    @Test
    void aRepeatedCallWhoseFactsAreElsewhereIsAnotherCall() {
        var done = new Outcome.Done(List.of(EVENT, EVENT), 7, true);

        assertThatThrownBy(() -> KeyReused.unlessIn(5, done)).isInstanceOf(KeyReused.class);
        assertThatThrownBy(() -> KeyReused.unlessIn(-1, done)).isInstanceOf(KeyReused.class);
        assertThatCode(() -> KeyReused.unlessIn(6, done)).doesNotThrowAnyException();
        assertThatCode(() -> KeyReused.unlessIn(7, done)).doesNotThrowAnyException();
    }

    @Test
    void aCallThatIsNewIsNoneThoughItChangedNothing() {
        assertThatCode(() -> KeyReused.unlessIn(5, new Outcome.Done(List.of(), 7, false)))
                .doesNotThrowAnyException();
    }
}

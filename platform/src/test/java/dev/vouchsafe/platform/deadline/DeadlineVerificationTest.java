package dev.vouchsafe.platform.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.ops.DeadlinesVerified;
import dev.vouchsafe.contracts.ops.DeadlinesVerified.Fault;
import dev.vouchsafe.platform.log.Cause;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.sample.LapseDeadline;
import dev.vouchsafe.platform.sample.Ticket.Lapsed;
import dev.vouchsafe.platform.sample.Ticket.Opened;
import dev.vouchsafe.platform.sample.Ticket.Prolonged;
import dev.vouchsafe.platform.time.ServiceClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each way in which what is recorded of a deadline can be wrong is found, and nothing else. */
class DeadlineVerificationTest {

    private static final Instant OPENED = Instant.parse("2021-03-01T00:00:00Z");
    private static final Instant DUE = Instant.parse("2021-03-15T23:00:00Z");
    private static final Cause NOBODY = new Cause(null, Cause.Kind.CALL, "nobody", List.of(), "c-nobody");

    private final List<RecordedEvent> log = new ArrayList<>();

    @Test
    void rightIsWhatIsRecordedOnceFromItsInstantOnWithThatInstant() {
        opened("punctual");
        opened("late");
        opened("prolonged");
        opened("moot");
        record(new Prolonged("prolonged", DUE.plusSeconds(60), OPENED), OPENED);
        record(new Prolonged("moot", null, OPENED), OPENED);
        record(new Opened("to-come", DUE.plusSeconds(999), OPENED), OPENED);
        record(new Lapsed("punctual", DUE), DUE);
        record(new Lapsed("late", DUE), DUE.plusSeconds(7));
        record(new Lapsed("prolonged", DUE.plusSeconds(60)), DUE.plusSeconds(60));

        var verified = verified(DUE.plusSeconds(100));

        assertThat(verified.status()).isEqualTo("right");
        assertThat(verified.checked()).containsEntry("ticket-lapse", 5L);
        assertThat(verified.first()).isEmpty();
        assertThat(verified.lateness().max()).isEqualTo(7_000);
        assertThat(verified.lateness().p50()).isZero();
    }

    @Test
    void early() {
        opened("T");
        record(new Lapsed("T", DUE), DUE.minusMillis(1));
        assertThat(single(verified(DUE)).fault()).isEqualTo("early");
    }

    @Test
    void earlyIsAlsoWhatIsRecordedWithoutADeadline() {
        opened("T");
        record(new Prolonged("T", null, OPENED), OPENED);
        record(new Lapsed("T", DUE), DUE);
        assertThat(single(verified(DUE)).fault()).isEqualTo("early");
    }

    @Test
    void twice() {
        opened("T");
        record(new Lapsed("T", DUE), DUE);
        record(new Lapsed("T", DUE), DUE.plusSeconds(1));
        var fault = single(verified(DUE));
        assertThat(fault.fault()).isEqualTo("twice");
        assertThat(fault.position()).isEqualTo(2);
    }

    @Test
    void missing() {
        opened("T");
        assertThat(verified(DUE.plusSeconds(1)).status()).isEqualTo("right");
        var fault = single(verified(DUE.plusMillis(1_001)));
        assertThat(fault.fault()).isEqualTo("missing");
        assertThat(fault.dueAt()).isEqualTo(DUE);
    }

    @Test
    void missingIsAlsoWhatWasTakenAwayAfterItHadCome() {
        opened("T");
        record(new Prolonged("T", DUE.plusSeconds(999), DUE.plusSeconds(5)), DUE.plusSeconds(5));
        assertThat(single(verified(DUE.plusSeconds(5))).fault()).isEqualTo("missing");
    }

    @Test
    void wrongInstant() {
        opened("T");
        record(new Lapsed("T", DUE.plusSeconds(5)), DUE.plusSeconds(5));
        var fault = single(verified(DUE.plusSeconds(5)));
        assertThat(fault)
                .isEqualTo(new Fault(
                        "ticket-service",
                        "ticket-lapse",
                        new DeadlinesVerified.Subject("ticket", "T"),
                        "wrongInstant",
                        DUE,
                        DUE.plusSeconds(5),
                        DUE.plusSeconds(5),
                        1));
    }

    @Test
    void subjectsThatAreTooManyAreVerifiedInParts() {
        IntStream.range(0, 50).forEach(i -> opened("T-" + i));
        IntStream.range(1, 50).forEach(i -> record(new Lapsed("T-" + i, DUE), DUE));

        var verified = verified(DUE.plusSeconds(9), 10);

        assertThat(verified.checked()).containsEntry("ticket-lapse", 50L);
        assertThat(verified.missing()).isEqualTo(1);
        assertThat(verified.lateness().histogram().getFirst().count()).isEqualTo(49);
    }

    private static Fault single(DeadlinesVerified verified) {
        assertThat(verified.status()).isEqualTo("wrong");
        assertThat(verified.first()).hasSize(1);
        assertThat(verified.early() + verified.twice() + verified.missing() + verified.wrongInstant())
                .isEqualTo(1);
        return verified.first().getFirst();
    }

    private void opened(String ticket) {
        record(new Opened(ticket, DUE, OPENED), OPENED);
    }

    private void record(DomainEvent event, Instant at) {
        log.add(new RecordedEvent(log.size(), "e-" + log.size(), "ticket", 1, event, at, NOBODY, null));
    }

    private DeadlinesVerified verified(Instant at) {
        return verified(at, 100);
    }

    private DeadlinesVerified verified(Instant at, int most) {
        return new DeadlineVerification(
                        List.of(new LapseDeadline(null)),
                        new StreamedLog(log),
                        () -> new FoundFaults("ticket-service", new Lateness(new SystemClock(at))),
                        at,
                        most)
                .call();
    }

    private record SystemClock(Instant instant) implements ServiceClock {

        @Override
        public boolean simulated() {
            return false;
        }

        @Override
        public void moveTo(Instant instant) {
            throw new IllegalStateException("it is the system's");
        }
    }
}

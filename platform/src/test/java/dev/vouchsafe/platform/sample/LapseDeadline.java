package dev.vouchsafe.platform.sample;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.platform.deadline.DeadlineHistory;
import dev.vouchsafe.platform.deadline.DeadlineKind;
import dev.vouchsafe.platform.log.Fold;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.sample.TicketDecisions.Lapse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** A ticket lapses at its instant. */
public class LapseDeadline implements DeadlineKind, DeadlineHistory<Ticket> {

    private final LogReader log;

    public LapseDeadline(LogReader log) {
        this.log = log;
    }

    @Override
    public String name() {
        return "ticket-lapse";
    }

    @Override
    public List<Change> changesBy(RecordedEvent event) {
        return switch (event.payload()) {
            case Ticket.Opened opened
            when opened.lapsesAt() != null -> List.of(new Change.Due(opened.ticket(), opened.lapsesAt()));
            // Prolonging is left to the decision to find out: the index may be early.
            case Ticket.Lapsed lapsed -> List.of(new Change.Cleared(lapsed.ticket()));
            default -> List.of();
        };
    }

    @Override
    public String subjectKind() {
        return "ticket";
    }

    @Override
    public String subjectOf(DomainEvent event) {
        return event instanceof Ticket.TicketEvent of ? of.ticket() : null;
    }

    @Override
    public Fold<Ticket> fold(String subject) {
        return Ticket.fold(subject);
    }

    @Override
    public Due dueIn(Ticket ticket) {
        return ticket.lapsesAt() == null
                ? null
                : new Due(ticket.lapsesAt(), LocalDate.ofInstant(ticket.lapsesAt(), ZoneOffset.UTC));
    }

    @Override
    public boolean ends(RecordedEvent event, Instant dueAt) {
        return event.payload() instanceof Ticket.Lapsed;
    }

    @Override
    public Object commandFor(String subject, Instant now) {
        return new Lapse(subject, now);
    }

    @Override
    public Instant dueAt(String subject) {
        return log.stateOf(Ticket.fold(subject)).state().lapsesAt();
    }
}

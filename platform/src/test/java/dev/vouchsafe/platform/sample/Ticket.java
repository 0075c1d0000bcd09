package dev.vouchsafe.platform.sample;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.decision.EarlierVersion;
import dev.vouchsafe.platform.log.EventCatalogue;
import dev.vouchsafe.platform.log.EventTags;
import dev.vouchsafe.platform.log.Fold;
import java.time.Instant;
import java.util.Set;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/** A small domain to try the platform with: a ticket is opened, taken once, and may lapse at an instant. */
public record Ticket(boolean open, String holder, Instant lapsesAt, boolean lapsed) {

    /** Stored facts. */
    public sealed interface TicketEvent extends DomainEvent {
        String ticket();
    }

    public record Opened(String ticket, Instant lapsesAt, Instant at) implements TicketEvent {}

    public record Taken(String ticket, String holder, Instant at) implements TicketEvent {

        /** When a ticket's holder was called its owner. */
        public record V1(String ticket, String owner, Instant at) implements EarlierVersion<Taken> {

            @Override
            public Taken upgraded() {
                return new Taken(ticket, owner, at);
            }
        }
    }

    public record Prolonged(String ticket, Instant lapsesAt, Instant at) implements TicketEvent {}

    public record Lapsed(String ticket, Instant at) implements TicketEvent {}

    public static final EventCatalogue CATALOGUE = new EventCatalogue()
            .add(Opened.class, "ticket.opened", 1)
            .add(Taken.class, "ticket.taken", 2, Taken.V1.class)
            .add(Prolonged.class, "ticket.prolonged", 1)
            .add(Lapsed.class, "ticket.lapsed", 1);

    public static final EventTags TAGS = event -> Set.of(tag(((TicketEvent) event).ticket()));

    private static final Ticket NONE = new Ticket(false, null, null, false);

    public static Tag tag(String ticket) {
        return Tag.of("ticket", ticket);
    }

    public static Fold<Ticket> fold(String ticket) {
        return new Fold<>(EventCriteria.havingTags(tag(ticket)), NONE, Ticket::evolve);
    }

    private static Ticket evolve(Ticket ticket, Object event) {
        return switch ((TicketEvent) event) {
            case Opened opened -> new Ticket(true, null, opened.lapsesAt(), false);
            case Taken taken -> new Ticket(true, taken.holder(), ticket.lapsesAt(), ticket.lapsed());
            case Prolonged prolonged -> new Ticket(true, ticket.holder(), prolonged.lapsesAt(), false);
            case Lapsed lapsed -> new Ticket(true, ticket.holder(), null, true);
        };
    }
}

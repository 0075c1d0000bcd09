package dev.vouchsafe.platform.sample;

import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.outbox.Outbox;
import java.util.Optional;

/** Publishes all but prolonged tickets. */
public class TicketOutbox implements Outbox {

    public static final String TOPIC = "ticket.events";

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String source() {
        return "/ticket-service";
    }

    @Override
    public Optional<Message> messageFor(RecordedEvent event) {
        var ticket = ((Ticket.TicketEvent) event.payload()).ticket();
        return event.payload() instanceof Ticket.Prolonged
                ? Optional.empty()
                : Optional.of(new Message(event.type() + ".v1", ticket, ticket, event.payload()));
    }
}

package dev.vouchsafe.platform.sample;

import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.messaging.InboundHandler;
import dev.vouchsafe.platform.messaging.InboundMessage;
import dev.vouchsafe.platform.sample.TicketDecisions.Open;
import java.time.Instant;

/** Tickets are asked for over Kafka. */
public class TicketRequests implements InboundHandler<TicketRequests.Requested> {

    public static final String TOPIC = "ticket.requests";
    /** Who asks for them. */
    public static final String SOURCE = "/outside";

    public static final String TYPE = "ticket.requested.v1";

    public record Requested(String ticket, Instant lapsesAt) {}

    private final Commands commands;

    public TicketRequests(Commands commands) {
        this.commands = commands;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Class<Requested> dataType() {
        return Requested.class;
    }

    @Override
    public void handle(InboundMessage<Requested> message) {
        commands.send(new Open(message.data().ticket(), message.data().lapsesAt(), message.time()), message.cause());
    }
}

package dev.vouchsafe.platform.sample;

import static dev.vouchsafe.contracts.decision.Decision.accept;
import static dev.vouchsafe.contracts.decision.Decision.nothing;
import static dev.vouchsafe.contracts.decision.Decision.refuse;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.contracts.text.Sentence;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.decision.Precondition;
import dev.vouchsafe.platform.decision.States;
import dev.vouchsafe.platform.log.Sourced;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;

/** The sample's commands with their handlers. */
public final class TicketDecisions {

    public record Open(String ticket, Instant lapsesAt, Instant now) {}

    public record Take(String ticket, String holder, Instant now) {}

    public record Prolong(String ticket, Instant lapsesAt, Instant now) {}

    /** Of a ticket that is there before any event, as a configured program is. */
    public record Rename(String ticket, Instant now) {}

    /** What the deadline sends. */
    public record Lapse(String ticket, Instant now) {}

    private TicketDecisions() {}

    public static List<DecisionHandler<?>> handlers() {
        return List.of(
                handler(Open.class, TicketDecisions::open),
                handler(Take.class, TicketDecisions::take),
                handler(Prolong.class, TicketDecisions::prolong),
                handler(Lapse.class, TicketDecisions::lapse),
                renaming());
    }

    private static DecisionHandler<Rename> renaming() {
        return new DecisionHandler<>() {
            @Override
            public Class<Rename> commandType() {
                return Rename.class;
            }

            @Override
            public boolean holds(Rename command, Precondition asked, Sourced<?> ticket) {
                return asked.holdsAt(ticket.version(), true);
            }

            @Override
            public Decision handle(Rename command, States states) {
                return prolong(new Prolong(command.ticket(), null, command.now()), states);
            }
        };
    }

    static <C> DecisionHandler<C> handler(Class<C> type, BiFunction<C, States, Decision> decide) {
        return new DecisionHandler<>() {
            @Override
            public Class<C> commandType() {
                return type;
            }

            @Override
            public Decision handle(C command, States states) {
                return decide.apply(command, states);
            }
        };
    }

    static Decision open(Open command, States states) {
        return states.of(Ticket.fold(command.ticket())).state().open()
                ? nothing()
                : accept(new Ticket.Opened(command.ticket(), command.lapsesAt(), command.now()))
                        .under("2019-11");
    }

    static Decision take(Take command, States states) {
        var ticket = states.of(Ticket.fold(command.ticket())).state();
        if (!ticket.open()) {
            return refuse(Violation.of(Code.VOUCHER_NOT_FOUND, Sentence.asItIs("there is no such ticket")));
        }
        return ticket.holder() == null
                ? accept(new Ticket.Taken(command.ticket(), command.holder(), command.now()))
                : refuse(Violation.of(Code.VOUCHER_NOT_AVAILABLE, Sentence.asItIs("taken by " + ticket.holder())));
    }

    static Decision prolong(Prolong command, States states) {
        states.of(Ticket.fold(command.ticket()));
        if (Instant.MAX.equals(command.lapsesAt())) {
            return refuse(Violation.of(Code.MALFORMED, Sentence.asItIs("lapsesAt is after all days."))
                    .with("field", "lapsesAt"));
        }
        return accept(new Ticket.Prolonged(command.ticket(), command.lapsesAt(), command.now()));
    }

    static Decision lapse(Lapse command, States states) {
        var ticket = states.of(Ticket.fold(command.ticket())).state();
        if (command.ticket().startsWith("broken")) {
            throw new IllegalStateException("cannot be decided");
        }
        return ticket.lapsesAt() == null || ticket.lapsesAt().isAfter(command.now())
                ? nothing()
                : accept(new Ticket.Lapsed(command.ticket(), ticket.lapsesAt()));
    }
}

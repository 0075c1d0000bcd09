package dev.vouchsafe.platform.whatif;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.platform.log.Cause;
import dev.vouchsafe.platform.log.EventCatalogue;
import dev.vouchsafe.platform.log.EventTags;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.program.Programs;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** Plays a service's log: as it was recorded, and beside it as it would have been under other programs. */
public final class Plays {

    private final LogReader log;
    private final EventCatalogue catalogue;
    private final EventTags tags;
    private final StreamFolds folds;
    private final InputKinds inputs;
    private final Programs programs;
    private final ConfigurableListableBeanFactory service;
    private final List<String> packages;

    Plays(
            LogReader log,
            EventCatalogue catalogue,
            EventTags tags,
            StreamFolds folds,
            Collection<? extends InputKind<?>> inputs,
            Programs programs,
            ConfigurableListableBeanFactory service,
            List<String> packages) {
        this.log = log;
        this.catalogue = catalogue;
        this.tags = tags;
        this.folds = folds;
        this.inputs = new InputKinds(inputs, catalogue);
        this.programs = programs;
        this.service = service;
        this.packages = packages;
    }

    /** What is to be told while it is played. */
    public interface Listener {

        /**
         * An event's input as it is played under the other programs; empty if it is not heard there. Asked of inputs
         * alone.
         */
        default Optional<RecordedEvent> heard(RecordedEvent recorded) {
            return Optional.of(recorded);
        }

        /** An input was decided again. Both sides have taken what came of it. */
        default void decided(RecordedEvent recorded, Decision decision, Play before, Play after) {}
    }

    /**
     * Both plays at their end.
     *
     * @param before what was recorded, and the deadlines that have passed and are not recorded yet
     * @param after the same under the other programs
     * @param messages how many messages were played
     * @param calls how many calls were
     */
    public record Played(Play before, Play after, int messages, int calls) {}

    /**
     * Plays what was recorded by an instant, and the deadlines up to it. Blocks.
     *
     * @param progress is told how far it has come; may stop it
     */
    public Played play(Programs others, Instant asOf, Listener listener, PlayProgress progress) {
        var states = new PlayedStates(catalogue, tags, folds);
        var before = begin(programs, new MemoryLog(states, states.before()));
        var after = begin(others, new MemoryLog(states, states.after()));
        int messages = 0;
        int calls = 0;
        progress.begins(log.head() + 1);
        try (var events = log.aheadAfter(-1, inputs::arePlayed)) {
            for (var next = events.iterator(); next.hasNext(); ) {
                var recorded = next.next();
                if (recorded.recordedAt().isAfter(asOf)) {
                    break;
                }
                progress.comesTo(recorded.position());
                if (isInputPlayed(recorded, listener, before, after)) {
                    messages += recorded.cause().kind() == Cause.Kind.MESSAGE ? 1 : 0;
                    calls += recorded.cause().kind() == Cause.Kind.CALL ? 1 : 0;
                }
            }
        }
        before.deadlinesUntil(asOf);
        after.deadlinesUntil(asOf);
        return new Played(before, after, messages, calls);
    }

    private Play begin(Programs of, MemoryLog memory) {
        return new Play(memory, DecidingBeans.of(service, packages, of, memory));
    }

    /** Both take what was recorded, an input decided again. */
    private boolean isInputPlayed(RecordedEvent recorded, Listener listener, Play before, Play after) {
        boolean input = !(inputs.of(recorded.payload()) instanceof InputKind.Follows);
        var heard = input ? listener.heard(recorded) : Optional.<RecordedEvent>empty();
        // What the event doesn't say itself is asked of the states that it was recorded on.
        var command = heard.flatMap(event -> command(event, before));
        before.take(recorded);
        if (input) {
            after.deadlinesUntil(recorded.recordedAt());
        }
        if (command.isPresent()) {
            listener.decided(recorded, after.decide(command.get(), heard.get()), before, after);
        } else {
            heard.ifPresent(after::take);
        }
        return input;
    }

    /** Empty for what was told. */
    private Optional<Object> command(RecordedEvent heard, Play before) {
        return switch (inputs.of(heard.payload())) {
            case InputKind.Follows<?> follows -> throw new IllegalStateException("no input: " + heard);
            case InputKind.Apart<?> apart -> throw new IllegalStateException("no input: " + heard);
            case InputKind.Told<?> told -> Optional.empty();
            case InputKind.Decided<?> decided -> Optional.of(command(decided, heard, before));
        };
    }

    private static <E extends DomainEvent> Object command(InputKind.Decided<E> kind, RecordedEvent heard, Play before) {
        return kind.command().of(kind.event().cast(heard.payload()), heard, before.log());
    }
}

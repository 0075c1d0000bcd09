package dev.vouchsafe.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.decision.Outcome;
import dev.vouchsafe.platform.decision.Precondition;
import dev.vouchsafe.platform.log.Cause;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * Listens at the service's own {@link Commands}: what each decision came to, before it was written down, makes the live
 * states. They are taken in the order of their positions, also when decisions overlap.
 */
public final class LiveStates<W extends World> implements BeanPostProcessor {

    private final W world;
    /** The digest right after each position, from 0. */
    private final List<String> digests = new ArrayList<>();

    private final Map<Long, DomainEvent> early = new TreeMap<>();

    /** @param empty where every history begins */
    public LiveStates(W empty) {
        this.world = empty;
    }

    /** The application with these listening, at each of its starts. */
    public Supplier<SpringApplicationBuilder> in(Supplier<SpringApplicationBuilder> application) {
        return () -> application
                .get()
                .initializers(context -> context.getBeanFactory().addBeanPostProcessor(this));
    }

    public W world() {
        return world;
    }

    /**
     * Builds everything again from what is stored, event by event, and compares it with what was live at that position.
     *
     * @param rebuilt where the rebuilding begins
     * @param after what else must hold of the rebuilt after an event
     */
    public W compareWith(LogReader log, W rebuilt, BiConsumer<W, RecordedEvent> after) {
        try (var events = log.after(-1)) {
            events.forEach(event -> {
                rebuilt.apply(event.payload());
                assertThat(rebuilt.digest())
                        .as("state at position %d, after %s", event.position(), event.payload())
                        .isEqualTo(digests.get((int) event.position()));
                after.accept(rebuilt, event);
            });
        }
        assertThat(digests).hasSize((int) log.head() + 1);
        return rebuilt;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof Commands commands ? listening(commands) : bean;
    }

    private Commands listening(Commands commands) {
        return new Commands() {
            @Override
            public Outcome send(Object command, Cause cause, Precondition precondition) {
                var outcome = commands.send(command, cause, precondition);
                if (outcome instanceof Outcome.Done done && !done.repeated()) {
                    take(done);
                }
                return outcome;
            }
        };
    }

    private synchronized void take(Outcome.Done done) {
        long first = done.position() - done.events().size() + 1;
        for (int i = 0; i < done.events().size(); i++) {
            early.put(first + i, done.events().get(i));
        }
        for (var next = early.remove((long) digests.size()); next != null; next = early.remove((long) digests.size())) {
            world.apply(next);
            digests.add(world.digest());
        }
    }
}

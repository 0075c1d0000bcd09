package dev.vouchsafe.voucher.property;

import dev.vouchsafe.contracts.decision.Fact;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.decision.Outcome;
import dev.vouchsafe.platform.log.Cause;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Listens at the service's own {@link Commands}: what each decision came to, before it was written down, makes the live states.
 * They are taken in the order of their positions, also when decisions overlap.
 */
final class LiveStates implements BeanPostProcessor {

    final World world = new World();
    /** The digest right after each position, from 0. */
    final List<String> digests = new ArrayList<>();
    private final Map<Long, Fact> early = new TreeMap<>();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof Commands commands ? listening(commands) : bean;
    }

    private Commands listening(Commands commands) {
        return new Commands() {
            @Override
            public Outcome send(Object command, Cause cause, Long expectedPosition) {
                var outcome = commands.send(command, cause, expectedPosition);
                if (outcome instanceof Outcome.Done done && !done.repeated()) {
                    take(done);
                }
                return outcome;
            }
        };
    }

    private synchronized void take(Outcome.Done done) {
        long first = done.position() - done.facts().size() + 1;
        for (int i = 0; i < done.facts().size(); i++) {
            early.put(first + i, done.facts().get(i));
        }
        for (var next = early.remove((long) digests.size()); next != null; next = early.remove((long) digests.size())) {
            world.apply(next);
            digests.add(world.digest());
        }
    }
}

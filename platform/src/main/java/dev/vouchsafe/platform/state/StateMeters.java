package dev.vouchsafe.platform.state;

import dev.vouchsafe.contracts.ops.ServiceState;
import dev.vouchsafe.contracts.ops.ServiceState.FollowerLag;
import dev.vouchsafe.contracts.ops.ServiceState.InboundLag;
import dev.vouchsafe.platform.log.StorePulse;
import dev.vouchsafe.platform.projection.FollowerWatch;
import dev.vouchsafe.platform.projection.Followers;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;

/**
 * How the service stands, as meters: the figures and findings of {@code GET /api/ops/state}. Nobody looks while nobody
 * asks. What isn't known is NaN.
 *
 * @param topics those that are read
 */
record StateMeters(
        MeterRegistry meters,
        LastFound found,
        Followers followers,
        FollowerWatch watch,
        StorePulse store,
        Set<String> topics)
        implements ApplicationListener<ApplicationStartedEvent> {

    private static final long STORE_MILLIS = 900;

    /** The followers are there once everything is started. */
    @Override
    public void onApplicationEvent(ApplicationStartedEvent started) {
        gauge("vouchsafe.store.up", Tags.empty(), () -> is(storeAnswers()));
        for (var part : StatePart.values()) {
            gauge(
                    "vouchsafe.state.degraded",
                    Tags.of("part", part.health()),
                    () -> found.now()
                            .map(at -> is(at.degraded().containsKey(part)))
                            .orElse(Double.NaN));
        }
        followers.positions().keySet().forEach(this::follower);
        topics.forEach(this::topic);
        FunctionCounter.builder("vouchsafe.follower.restarts", watch, FollowerWatch::restarts)
                .register(meters);
        waiting();
    }

    private void follower(String name) {
        var tags = Tags.of("follower", name);
        gauge("vouchsafe.follower.claimed", tags, () -> is(followers.follows(name)));
        gauge("vouchsafe.follower.standing", tags, () -> is(watch.standing().containsKey(name)));
        figure("vouchsafe.follower.lag.events", tags, state -> lag(state, name, FollowerLag::behind));
        figure("vouchsafe.follower.lag.seconds", tags, state -> lag(state, name, FollowerLag::behindSeconds));
    }

    private static double lag(ServiceState state, String follower, ToDoubleFunction<FollowerLag> figure) {
        return state.followers().stream()
                .filter(each -> each.name().equals(follower))
                .mapToDouble(figure)
                .findFirst()
                .orElse(Double.NaN);
    }

    private void topic(String name) {
        var tags = Tags.of("topic", name);
        figure("vouchsafe.inbound.lag.messages", tags, state -> waits(state, name, InboundLag::behind));
        figure("vouchsafe.inbound.lag.seconds", tags, state -> waits(state, name, InboundLag::behindSeconds));
    }

    private static double waits(ServiceState state, String topic, ToDoubleFunction<InboundLag> figure) {
        return state.inbound().stream()
                .filter(each -> each.topic().equals(topic))
                .mapToDouble(figure)
                .findFirst()
                .orElse(Double.NaN);
    }

    private void waiting() {
        var none = Tags.empty();
        figure("vouchsafe.outbox.waiting.events", none, state -> {
            var outbox = state.outbox();
            return outbox == null ? Double.NaN : outbox.waiting();
        });
        figure("vouchsafe.outbox.age.seconds", none, state -> {
            var outbox = state.outbox();
            return outbox == null ? Double.NaN : outbox.oldestSeconds();
        });
        figure("vouchsafe.deadlines.pending", none, state -> {
            var deadlines = state.deadlines();
            return deadlines == null ? Double.NaN : deadlines.pending();
        });
        figure("vouchsafe.deadlines.overdue", none, state -> {
            var deadlines = state.deadlines();
            return deadlines == null ? Double.NaN : deadlines.overdue();
        });
        figure("vouchsafe.dead.letters", none, state -> {
            var letters = state.deadLetters();
            return letters == null ? Double.NaN : letters;
        });
    }

    private void figure(String name, Tags tags, ToDoubleFunction<ServiceState> figure) {
        gauge(
                name,
                tags,
                () -> found.now().map(at -> figure.applyAsDouble(at.state())).orElse(Double.NaN));
    }

    private void gauge(String name, Tags tags, Supplier<Number> value) {
        Gauge.builder(name, value).tags(tags).register(meters);
    }

    private boolean storeAnswers() {
        try {
            return store.answers().get(STORE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException silent) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static double is(boolean so) {
        return so ? 1 : 0;
    }
}

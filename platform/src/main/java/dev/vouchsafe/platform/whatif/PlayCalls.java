package dev.vouchsafe.platform.whatif;

import dev.vouchsafe.web.FatalFailure;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Serves calls that ask for a play: one at a time, each on a thread of its own. A play is work for a processor and
 * would hold up what shares a thread with it. When the caller goes, it stops.
 */
public final class PlayCalls {

    private record Running(PlayProgress progress, Instant since) {}

    private final AtomicReference<@Nullable Running> running = new AtomicReference<>();
    private final InstantSource machine = InstantSource.system();

    /**
     * How far the play that is running has come.
     *
     * @param since when it began, by the machine's clock
     */
    public record State(Instant since, long played, long events) {}

    /** Fails with {@link Busy} if another is running. */
    public <T> Mono<T> alone(Function<PlayProgress, T> play) {
        return Mono.create(caller -> {
            var own = new Running(new PlayProgress(), machine.instant());
            if (!running.compareAndSet(null, own)) {
                caller.error(new Busy());
                return;
            }
            caller.onCancel(own.progress()::stop);
            Thread.ofPlatform().name("what-if").daemon().start(() -> {
                try {
                    T played = FatalFailure.guardedHere(() -> play.apply(own.progress()));
                    running.set(null);
                    caller.success(played);
                } catch (RuntimeException failed) {
                    running.set(null);
                    caller.error(failed);
                }
            });
        });
    }

    /** What is running; empty if nothing is. */
    public Optional<State> state() {
        return Optional.ofNullable(running.get())
                .map(now -> new State(
                        now.since(), now.progress().played(), now.progress().events()));
    }
}

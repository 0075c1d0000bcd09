package dev.vouchsafe.platform.whatif;

import dev.vouchsafe.web.FatalFailure;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/**
 * Serves calls that ask for a play: one at a time, each on a thread of its own. A play is work for a processor and
 * would hold up what shares a thread with it. When the caller goes, it stops.
 */
public final class PlayCalls {

    private record Running(PlayProgress progress, Instant since, CompletableFuture<@Nullable Void> ended) {}

    private final AtomicReference<@Nullable Running> running = new AtomicReference<>();
    private final InstantSource machine = InstantSource.system();

    /**
     * How far the play that is running has come.
     *
     * @param since when it began, by the machine's clock
     */
    public record State(Instant since, long played, long events) {}

    /**
     * Fails with {@link Busy} if another is running. One that nobody waits for any more ends within a moment, so that
     * is waited for.
     */
    public <T> Mono<T> alone(Function<PlayProgress, T> play) {
        return Mono.create(caller -> {
            var own = new Running(new PlayProgress(), machine.instant(), new CompletableFuture<>());
            caller.onCancel(own.progress()::stop);
            begin(own, play, caller);
        });
    }

    private <T> void begin(Running own, Function<PlayProgress, T> play, MonoSink<T> caller) {
        var other = running.compareAndExchange(null, own);
        if (other == null) {
            Thread.ofPlatform().name("what-if").daemon().start(() -> run(own, play, caller));
        } else if (other.progress().isStopped()) {
            other.ended().thenRun(() -> begin(own, play, caller));
        } else {
            caller.error(new Busy());
        }
    }

    private <T> void run(Running own, Function<PlayProgress, T> play, MonoSink<T> caller) {
        try {
            T played = FatalFailure.guardedHere(() -> play.apply(own.progress()));
            end(own);
            caller.success(played);
        } catch (RuntimeException | Error failed) { // whatever it is, the caller and the next one don't wait for ever
            end(own);
            if (!own.progress().isStopped()) {
                caller.error(failed);
            }
        }
    }

    private void end(Running own) {
        running.set(null);
        own.ended().complete(null);
    }

    /** What is running; empty if nothing is. */
    public Optional<State> state() {
        return Optional.ofNullable(running.get())
                .map(now -> new State(
                        now.since(), now.progress().played(), now.progress().events()));
    }
}

package dev.vouchsafe.platform.projection;

import dev.vouchsafe.platform.lifecycle.Phase;
import dev.vouchsafe.platform.lifecycle.ServicePart;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Everything in the service that follows its log. Runs from after Axon's start to before its stop. */
public final class Followers extends ServicePart {

    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final Function<ScheduledExecutorService, List<Follower>> made;
    private volatile List<Follower> followers = List.of();
    private @Nullable ScheduledExecutorService timer;

    /** @param made makes the followers, which are woken by a timer; asked at the start, when every bean is there */
    Followers(Function<ScheduledExecutorService, List<Follower>> made) {
        super(Phase.FOLLOWERS);
        this.made = made;
    }

    /** How far each has come, by name: the position of the last event it followed; -1 for none. */
    public Map<String, Long> positions() {
        var positions = new TreeMap<String, Long>();
        followers.forEach(follower -> positions.put(follower.name(), follower.position()));
        return positions;
    }

    /** Whether it is this process that follows the log for the one of this name. */
    public boolean follows(String name) {
        return isRunning() && named(name).isClaimed();
    }

    /** How far the one of this name has come: the position of the last event it followed; -1 for none. */
    public long position(String name) {
        return named(name).position();
    }

    /**
     * Does something while the one of this name rests between two batches; it goes on afterwards. Its claim is extended
     * meanwhile.
     *
     * @param patience how long to wait for the end of the batch that is being applied; one that fails is tried again
     *     without end
     * @param work gets the position of the last event that was followed
     * @return what came of it; empty if it was not begun
     */
    public <T> Optional<T> whileResting(String name, Duration patience, LongFunction<T> work) {
        return named(name).whileResting(patience, work);
    }

    List<Follower> all() {
        return isRunning() ? followers : List.of();
    }

    private Follower named(String name) {
        return followers.stream()
                .filter(follower -> follower.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no running follower is named " + name));
    }

    /**
     * Returns when all followers have followed the event at the position.
     *
     * @throws IllegalStateException after the time-out, or if they don't run; names who lags
     */
    public void awaitAll(long position, Duration timeout) {
        await(followers, position, timeout);
    }

    /** As {@link #awaitAll}, for the one of this name. */
    public void await(String name, long position, Duration timeout) {
        await(
                followers.stream()
                        .filter(follower -> follower.name().equals(name))
                        .toList(),
                position,
                timeout);
    }

    private void await(List<Follower> some, long position, Duration timeout) {
        if (!isRunning()) {
            throw new IllegalStateException("the followers of the log are not running");
        }
        long end = System.nanoTime() + timeout.toNanos();
        for (Follower follower : some) {
            while (follower.position() < position) {
                if (System.nanoTime() > end
                        || !isRunning()
                        || Thread.currentThread().isInterrupted()) {
                    throw new IllegalStateException("waited in vain for position " + position + ": " + positions());
                }
                LockSupport.parkNanos(POLL_NANOS);
            }
        }
    }

    @Override
    protected void begin() {
        timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("followers-timer").factory());
        followers = made.apply(timer);
        followers.forEach(Follower::start);
    }

    @Override
    protected void end() {
        // At once, however many wait for a store or a broker that is away.
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            followers.forEach(follower -> threads.execute(follower::stop));
        }
        if (timer != null) {
            timer.shutdownNow();
        }
    }
}

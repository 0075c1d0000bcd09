package dev.vouchsafe.platform.projection;

import dev.vouchsafe.platform.lifecycle.Phase;
import dev.vouchsafe.platform.lifecycle.ServicePart;
import dev.vouchsafe.platform.time.RegularRun;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks from outside whether the followers move, whatever their own idea of it is: one that is behind the log's head
 * and has not moved for a while is begun anew. Goes by the system's time, in simulation too.
 */
public final class FollowerWatch extends ServicePart {

    private static final Logger log = LoggerFactory.getLogger(FollowerWatch.class);
    private static final int LONGEST_PAUSE = 6;

    private final Supplier<List<Follower>> followers;
    private final LongSupplier head;
    private final OverdueWork overdue;
    private final Duration limit;
    private final InstantSource clock;
    private final RegularRun runs;
    private final Map<String, Seen> seen = new HashMap<>();
    private final Map<String, Standstill> standing = new ConcurrentSkipListMap<>();
    private final AtomicLong restarts = new AtomicLong();
    private volatile @Nullable Instant unreadableSince;

    /**
     * A follower that doesn't move.
     *
     * @param position the last event it followed; -1 for none
     * @param head the log's last event
     * @param since when it was seen to move last
     * @param claimed whether this process holds its token
     */
    public record Standstill(long position, long head, Instant since, boolean claimed) {}

    /** How far it had come when it was seen to move last, and when it is begun anew if it doesn't. */
    private record Seen(long position, Instant at, Instant restartAt, int restarts) {}

    FollowerWatch(
            Supplier<List<Follower>> followers,
            LongSupplier head,
            OverdueWork overdue,
            Duration limit,
            Duration interval,
            InstantSource clock) {
        super(Phase.BEHIND_FOLLOWERS);
        this.followers = followers;
        this.head = head;
        this.overdue = overdue;
        this.limit = limit;
        this.clock = clock;
        this.runs = new RegularRun("followers-watch", interval, this::look);
    }

    /** Those that stand still, by name. */
    public Map<String, Standstill> standing() {
        return new TreeMap<>(standing);
    }

    /** How often a follower was begun anew since this process started. None should need it. */
    public long restarts() {
        return restarts.get();
    }

    /** Since when the log can't be read, if that is longer than a follower may stand still. */
    public Optional<Instant> unreadableSince() {
        var since = unreadableSince;
        return since != null && isOver(since, limit) ? Optional.of(since) : Optional.empty();
    }

    /** @throws RuntimeException of the first that could not be looked at; the others were, all the same */
    void look() {
        long position = readHead();
        RuntimeException unseen = null;
        for (Follower follower : followers.get()) {
            try {
                follower.head(position);
                look(follower, position);
            } catch (RuntimeException e) {
                unseen = unseen == null ? e : unseen;
            }
        }
        if (unseen != null) {
            throw unseen;
        }
    }

    private long readHead() {
        var asked = clock.instant();
        try {
            long position = head.getAsLong();
            unreadableSince = null;
            if (isOver(asked, limit.dividedBy(4))) {
                seen.clear(); // the store was away until now, and nobody could move
            }
            return position;
        } catch (RuntimeException | Error e) {
            if (unreadableSince == null) {
                unreadableSince = clock.instant();
            }
            seen.clear(); // nobody can move then, and each gets its time when the log is back
            throw e;
        }
    }

    private void look(Follower follower, long position) {
        var now = clock.instant();
        var last = seen.get(follower.name());
        if (last == null || now.isBefore(last.at()) || moves(follower, last, position)) {
            seen.put(follower.name(), new Seen(follower.position(), now, now.plus(limit), 0));
            if (last != null && standing.remove(follower.name()) != null) {
                log.info("{} moves again, at position {}", follower.name(), follower.position());
            }
            return;
        }
        boolean waits = overdue.isGoingOn(); // for which read models rest
        if (isOver(last.at(), waits ? limit.plus(OverdueWork.LONGEST_REST) : limit)) {
            note(follower, new Standstill(follower.position(), position, last.at(), follower.isClaimed()));
            if (!now.isBefore(last.restartAt()) && !follower.waitsForOthers()) {
                follower.restart();
                restarts.incrementAndGet();
                int pause = Math.min(last.restarts() + 2, LONGEST_PAUSE);
                seen.put(
                        follower.name(),
                        new Seen(last.position(), last.at(), now.plus(limit.multipliedBy(pause)), last.restarts() + 1));
            }
        }
    }

    private boolean moves(Follower follower, Seen last, long head) {
        return follower.position() > last.position()
                || follower.position() >= head
                || follower.rests()
                || !follower.isClaimed() && !follower.isAvailable(); // another process follows, and watches itself
    }

    private void note(Follower follower, Standstill standstill) {
        if (standing.put(follower.name(), standstill) == null) {
            log.error(
                    "{} has stood still at position {} since {}, the log is at {}, and its token is {}; it is begun anew",
                    follower.name(),
                    standstill.position(),
                    standstill.since(),
                    standstill.head(),
                    standstill.claimed() ? "claimed" : "not claimed");
        }
    }

    private boolean isOver(Instant since, Duration time) {
        return Duration.between(since, clock.instant()).compareTo(time) >= 0;
    }

    @Override
    protected void begin() {
        runs.start();
    }

    @Override
    protected void end() {
        runs.stop();
    }
}

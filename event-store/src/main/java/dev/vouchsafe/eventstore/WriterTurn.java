package dev.vouchsafe.eventstore;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is to write, among processes that write to one log at the same time. Without turns they would take each
 * other's positions, and most of their inserts would fail; with turns one writes for a while at full speed, then hands
 * over.
 *
 * <p>A turn is a courtesy, not a lock: the insert alone decides, by its position. So a turn needs no clock and no
 * fencing; whoever waits for one that does not come, because its holder died or is paused, simply takes it, and a
 * holder that wakes up finds its positions taken. A process that meets no other takes no turns and pays nothing for
 * them.
 *
 * <p>Used by the writer thread alone.
 */
final class WriterTurn {

    private static final String ID = "writer";
    private static final String HOLDER = "holder";
    private static final String NUMBER = "turn";
    private static final String WAITING = "waiting";
    private static final long SHORTEST = TimeUnit.MILLISECONDS.toNanos(40);
    private static final long LONGEST = TimeUnit.MILLISECONDS.toNanos(150);
    /** So many writes should fit into a turn, for handing it over costs about as much as three. */
    private static final int WRITES = 20;

    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(4);
    private static final long LOST_FOR_GOOD = 2 * LONGEST;
    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(2);
    private static final long QUIET = TimeUnit.SECONDS.toNanos(1);

    private final MongoCollection<Document> turns;
    /** Unique, and begins so that people can tell which process it is: {@code pid@host}. */
    private final String me = ManagementFactory.getRuntimeMXBean().getName() + '/' + UUID.randomUUID();

    private boolean shared;
    private boolean mine;
    private long length = SHORTEST;
    private long end;
    private long lastMet;

    WriterTurn(MongoCollection<Document> turns) {
        this.turns = turns.withWriteConcern(WriteConcern.W1).withReadPreference(ReadPreference.primary());
    }

    /** Another process has taken a position that was tried here. */
    void met() {
        shared = true;
        lastMet = System.nanoTime();
    }

    /** Whether it is known to be the turn of this process, so that others may wait for its end. */
    boolean isMine() {
        return mine;
    }

    /**
     * Waits for the turn of this process, if processes take turns at present; in the end it goes on in any case.
     *
     * @param meanwhile reads what the others write; called while waiting and once more when the turn has come
     */
    void take(Runnable meanwhile) {
        if (!shared || mine && System.nanoTime() - end < 0) {
            return;
        }
        try {
            if (mine && keep()) {
                return;
            }
            await(meanwhile);
        } catch (RuntimeException unreadable) { // the insert decides, and knows what to do about such a server
            mine = false;
        }
    }

    /** A write took so long, in nanoseconds: where writes are slow, turns are longer. */
    void wrote(long duration) {
        length = Math.clamp(WRITES * duration, SHORTEST, LONGEST);
    }

    /** There is nothing to write for now: whoever waits need not wait for the end of the turn. */
    void rest() {
        if (mine) {
            mine = false;
            try {
                Document turn = current();
                pass(turn, turn.getList(WAITING, String.class));
            } catch (RuntimeException unreadable) {
                // the next one takes the turn when it does not come
            }
        }
    }

    /** At the end of a turn: whether there is another, because nobody waits. */
    private boolean keep() {
        Document turn = current();
        if (!me.equals(turn.getString(HOLDER))) {
            mine = false;
            return false;
        }
        List<String> waiting = turn.getList(WAITING, String.class);
        if (waiting.isEmpty()) {
            end = System.nanoTime() + length;
            shared = System.nanoTime() - lastMet < QUIET;
            if (!shared) {
                rest();
            }
            return true;
        }
        mine = false;
        lastMet = System.nanoTime();
        pass(turn, waiting);
        return false;
    }

    private void pass(Document turn, List<String> waiting) {
        if (me.equals(turn.getString(HOLDER))) {
            give(turn, waiting.isEmpty() ? null : waiting.getFirst());
        }
    }

    private void await(Runnable meanwhile) {
        turns.updateOne(
                eq(ID), combine(addToSet(WAITING, me), setOnInsert(NUMBER, 0L)), new UpdateOptions().upsert(true));
        long now = System.nanoTime();
        long last = now + LONGEST_WAIT;
        long seenSince = now;
        Document seen = null;
        while (!mine && now - last < 0) {
            Document turn = current();
            if (seen == null || !Objects.equals(seen.getLong(NUMBER), turn.getLong(NUMBER))) {
                seen = turn;
                seenSince = now;
            }
            String holder = turn.getString(HOLDER);
            boolean free = holder == null || now - seenSince > LOST_FOR_GOOD;
            mine = me.equals(holder) || free && give(turn, me);
            if (!mine) {
                LockSupport.parkNanos(LOOK);
            }
            meanwhile.run();
            now = System.nanoTime();
        }
        end = now + length;
    }

    private boolean give(Document turn, @Nullable String next) {
        Long number = turn.getLong(NUMBER);
        Bson following = combine(set(HOLDER, next), set(NUMBER, number + 1), pull(WAITING, next));
        return turns.updateOne(and(eq(ID), eq(NUMBER, number)), following).getModifiedCount() == 1;
    }

    private Document current() {
        Document turn = turns.find(eq(ID)).first();
        return turn == null ? new Document(NUMBER, 0L).append(WAITING, List.of()) : turn;
    }
}

package dev.vouchsafe.platform.log;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Whether the store answers. It is asked by who waits for longer than usual, and by nobody else: so what takes long by
 * its nature may take its time, and what waits for a store that is away ends soon.
 */
public final class StorePulse {

    /** From the beginning of a call, and from one question to the next. */
    private static final Duration BEFORE_ASKED = Duration.ofSeconds(1);

    private final BooleanSupplier question;
    private final Duration patience;
    private final ReentrantLock lock = new ReentrantLock();
    /** What is asked now, for all who want to know. */
    private @Nullable CompletableFuture<Boolean> asked;

    /** @param patience how long an answer may take */
    StorePulse(BooleanSupplier question, Duration patience) {
        this.question = question;
        this.patience = patience;
    }

    StorePulse(MongoDatabase database, Duration patience) {
        this(() -> pings(database, patience), patience);
    }

    /** Of a store that is taken to answer. */
    public static StorePulse unasked() {
        return new StorePulse(() -> true, Duration.ZERO);
    }

    private static boolean pings(MongoDatabase database, Duration patience) {
        try {
            database.withTimeout(patience.toMillis(), TimeUnit.MILLISECONDS).runCommand(new Document("ping", 1));
            return true;
        } catch (MongoException away) {
            return false;
        }
    }

    /** Whether the store answers in time. Never fails. */
    public CompletableFuture<Boolean> answers() {
        lock.lock();
        try {
            var now = asked;
            if (now == null || now.isDone()) {
                now = new CompletableFuture<Boolean>()
                        .completeOnTimeout(false, patience.toMillis() + 100, TimeUnit.MILLISECONDS);
                ask(now);
                asked = now;
            }
            return now;
        } finally {
            lock.unlock();
        }
    }

    private void ask(CompletableFuture<Boolean> answer) {
        Thread.ofVirtual().name("store-pulse").start(() -> {
            try {
                answer.complete(question.getAsBoolean());
            } catch (RuntimeException failed) {
                answer.complete(false);
            }
        });
    }

    /**
     * What the work gives. While it lasts for longer than a second, the store is asked again and again; once it doesn't
     * answer, the work is no longer waited for and this fails with {@link StoreSilent}.
     *
     * @param begun whether the work has come so far that it isn't to be given up
     */
    public <T> Mono<T> whileItAnswers(Mono<T> work, BooleanSupplier begun) {
        Mono<T> silence = Mono.delay(BEFORE_ASKED)
                .flatMap(later -> begun.getAsBoolean() ? Mono.<Boolean>never() : Mono.fromFuture(this::answers, true))
                .repeat()
                .filter(answered -> !answered && !begun.getAsBoolean())
                .next()
                .flatMap(silent -> Mono.error(new StoreSilent()));
        return Mono.firstWithSignal(work, silence);
    }
}

package dev.vouchsafe.platform.http.change;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.platform.http.Refusal;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/**
 * Gives the first answer again to every copy of a call. That the effect happens once is the log's doing: copies send
 * their command under the same cause. So a call that was started and never answered is simply sent again.
 */
final class OncePerKey {

    private static final int STRIPES = 256;

    private final IdempotencyKeys keys;
    private final ReentrantLock[] locks =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(ReentrantLock[]::new);

    OncePerKey(IdempotencyKeys keys) {
        this.keys = keys;
    }

    /**
     * @param received has a key
     * @param prepare makes what is sent; nothing is kept if it says that the call is malformed or forbidden
     * @param send has the effect and gives the answer; what it throws is not kept
     * @throws KeyReused if the key was used for something else
     */
    <B, C> StoredAnswer answer(
            ReceivedCall<B> received, Supplier<C> prepare, BiFunction<ReceivedCall<B>, C, StoredAnswer> send) {
        var id = requireNonNull(received.call().causeId());
        // Copies that meet in this process wait for each other: of two that race, one could be refused for what the
        // other did.
        var lock = locks[Math.floorMod(id.hashCode(), STRIPES)];
        lock.lock();
        try {
            var known = keys.find(id);
            return firstAnswer(known, requireNonNull(received.fingerprint()))
                    .orElseGet(() -> attempt(received, known.isPresent(), prepare, send));
        } finally {
            lock.unlock();
        }
    }

    /** Whether a call with this key came before. */
    boolean knows(String id) {
        return keys.find(id).isPresent();
    }

    private <B, C> StoredAnswer attempt(
            ReceivedCall<B> received,
            boolean started,
            Supplier<C> prepare,
            BiFunction<ReceivedCall<B>, C, StoredAnswer> send) {
        var id = requireNonNull(received.call().causeId());
        var fingerprint = requireNonNull(received.fingerprint());
        C command;
        try {
            command = prepare.get();
        } catch (Refusal refused) {
            var problem = refused.problem();
            if (problem.status() == HttpStatus.BAD_REQUEST.value()
                    || problem.status() == HttpStatus.FORBIDDEN.value()) {
                throw refused;
            }
            return start(id, fingerprint, started)
                    .orElseGet(() -> keys.finish(id, StoredAnswer.of(problem, received.language())));
        }
        return start(id, fingerprint, started)
                .orElseGet(() -> kept(id, sent(id, fingerprint, () -> send.apply(received, command))));
    }

    /** What has a secret in it is made again at the next copy, since the log knows that it was done. */
    private StoredAnswer kept(String id, StoredAnswer answer) {
        return answer.secret() ? answer : keys.finish(id, answer);
    }

    /** The log remembers longer than the keys are kept: the key stays that of the call that used it first. */
    private StoredAnswer sent(String id, Fingerprint fingerprint, Supplier<StoredAnswer> send) {
        try {
            return send.get();
        } catch (KeyReused reused) {
            keys.forget(id, fingerprint.kept());
            throw reused;
        }
    }

    private Optional<StoredAnswer> start(String id, Fingerprint fingerprint, boolean started) {
        return started ? Optional.empty() : firstAnswer(keys.start(id, fingerprint.kept()), fingerprint);
    }

    private static Optional<StoredAnswer> firstAnswer(
            Optional<IdempotencyKeys.KeptCall> known, Fingerprint fingerprint) {
        known.filter(entry -> !fingerprint.isOf(entry.fingerprint())).ifPresent(other -> {
            throw new KeyReused();
        });
        return known.map(IdempotencyKeys.KeptCall::answer);
    }
}

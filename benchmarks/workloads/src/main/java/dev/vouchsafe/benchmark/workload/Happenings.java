package dev.vouchsafe.benchmark.workload;

import dev.vouchsafe.benchmark.store.Happening;
import dev.vouchsafe.benchmark.store.NewEvent;
import java.time.Instant;
import java.util.Random;

/** Makes payloads: filling of random letters from a seed, so that nothing can be compressed away. */
final class Happenings {

    static final int EVENTS_OF_A_VOUCHER = 12;

    private static final int LETTERS = 180;

    private final String[] texts = new String[256];

    Happenings(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < texts.length; i++) {
            texts[i] = random.ints(LETTERS, 'a', 'z' + 1)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }
    }

    NewEvent now(long number, String stream) {
        return at(Instant.now(), number, stream);
    }

    NewEvent at(Instant at, long number, String stream) {
        return new NewEvent(at, new Happening(number, stream, texts[(int) (number % texts.length)]));
    }
}

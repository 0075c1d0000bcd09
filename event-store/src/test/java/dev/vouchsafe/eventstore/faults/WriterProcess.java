package dev.vouchsafe.eventstore.faults;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.vouchsafe.eventstore.EventStoreSettings;
import dev.vouchsafe.eventstore.MongoEventStorageEngine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.slf4j.LoggerFactory;

/**
 * A process with one engine, several writers and a reader. Told {@code go round appends} it writes and answers
 * {@code idle}; told {@code seen position} it answers with what its reader saw up to there.
 */
final class WriterProcess {

    private WriterProcess() {}

    /** Arguments: URI, database, patience in milliseconds, number of the first writer, how many, seed. */
    public static void main(String[] arguments) {
        Parent parent = new Parent();
        try (MongoClient client = Run.connect(arguments[0]);
                ExecutorService threads = Executors.newCachedThreadPool()) {
            var engine = open(
                    client.getDatabase(arguments[1]), Run.settings(Duration.ofMillis(Long.parseLong(arguments[2]))));
            int first = Integer.parseInt(arguments[3]);
            List<Writer> writers = IntStream.range(first, first + Integer.parseInt(arguments[4]))
                    .mapToObj(id -> new Writer(id, engine, Long.parseLong(arguments[5]), parent))
                    .toList();
            Reader reader = new Reader(engine, parent);
            Thread.ofPlatform().daemon().start(reader::follow);
            parent.tell("ready");
            for (String line = parent.hear(); line != null; line = parent.hear()) {
                String[] words = line.split(" ");
                switch (words[0]) {
                    case "go" -> {
                        write(writers, words[1], Integer.parseInt(words[2]), threads);
                        parent.tell("idle");
                    }
                    case "seen" -> parent.tell("seen", reader.upTo(Integer.parseInt(words[1])));
                    default -> throw new IllegalArgumentException(line);
                }
            }
        } catch (Exception e) {
            LoggerFactory.getLogger(WriterProcess.class).error("Writing ended", e); // the suite shows it when it fails
            parent.tell("failed", e);
        }
        Runtime.getRuntime().halt(0);
    }

    /** The time-outs are short: on a busy machine the first answers may come too late for them. */
    private static MongoEventStorageEngine open(MongoDatabase database, EventStoreSettings settings) {
        long last = System.nanoTime() + Run.PATIENCE.toNanos();
        while (true) {
            try {
                return new MongoEventStorageEngine(database, Run.CONVERTER, settings);
            } catch (MongoException e) {
                if (System.nanoTime() - last > 0) {
                    throw e;
                }
            }
        }
    }

    private static void write(List<Writer> writers, String round, int appends, ExecutorService threads)
            throws Exception {
        List<Future<?>> running = new ArrayList<>();
        for (Writer writer : writers) {
            running.add(threads.submit(() -> {
                writer.append(round, appends);
                return null;
            }));
        }
        for (Future<?> one : running) {
            one.get();
        }
    }
}

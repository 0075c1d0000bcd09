package dev.vouchsafe.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.record.FileLogInputStream.FileChannelRecordBatch;
import org.apache.kafka.common.record.FileRecords;

/**
 * Reads a broker's segments through before it starts, since the broker itself cuts a damaged one off where the damage
 * begins, and then forgets topics without a word. What a kill left unfinished at a segment's end is no damage; after an
 * orderly end there is nothing unfinished.
 */
final class BrokerFiles {

    static final String FORMATTED = "meta.properties";
    private static final String ORDERLY_END = ".kafka_cleanshutdown";

    private BrokerFiles() {}

    /** Whether no broker was killed while it had the folder. */
    static boolean endedOrderly(Path log) {
        return Files.exists(log.resolve(ORDERLY_END)) || !Files.exists(log.resolve(FORMATTED));
    }

    /** Throws an {@link IOException} that names the first damaged file. */
    static void check(Path log) throws IOException {
        boolean orderly = Files.exists(log.resolve(ORDERLY_END));
        for (Path segment : segments(log)) {
            try (FileRecords records = FileRecords.open(segment.toFile(), false)) {
                int end = 0;
                for (FileChannelRecordBatch batch : records.batches()) {
                    batch.ensureValid();
                    end = batch.position() + batch.sizeInBytes();
                }
                if (orderly && end < records.sizeInBytes()) {
                    throw new IOException("its file " + log.relativize(segment) + " is damaged at byte " + end);
                }
            } catch (KafkaException e) {
                throw new IOException("its file " + log.relativize(segment) + " is damaged", e);
            }
        }
    }

    private static List<Path> segments(Path log) throws IOException {
        try (Stream<Path> files = Files.walk(log, 2)) {
            return files.filter(file -> file.toString().endsWith(".log")).toList();
        }
    }
}

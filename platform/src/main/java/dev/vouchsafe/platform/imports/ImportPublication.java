package dev.vouchsafe.platform.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.model.Updates;
import dev.vouchsafe.contracts.imports.ImportKind;
import dev.vouchsafe.contracts.topics.Topics;
import dev.vouchsafe.platform.imports.ImportState.Status;
import dev.vouchsafe.platform.messaging.TopicReader;
import dev.vouchsafe.platform.messaging.TopicWriter;
import dev.vouchsafe.platform.settle.InboundOffsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what a dry run would accept, and asks the log what came of it. Messages that a process sent just before it
 * ended are sent again: the same message has its effect once.
 */
record ImportPublication(
        ImportStore store,
        ImportCheck checks,
        Effects effects,
        TopicWriter writer,
        TopicReader reader,
        InboundOffsets inbound) {

    private static final int AT_A_TIME = 500;
    private static final long PAUSE_MS = 200;
    private static final String SENT = "sent";
    private static final String DECIDED = "decided";
    private static final String WOULD = Verdict.Word.WOULD_BE_ACCEPTED.id();

    void publish(Document about, CountDownLatch stopping) {
        var id = about.getString("_id");
        int rows = about.getInteger("rows");
        if (about.getInteger(SENT) < rows) {
            send(about, stopping);
        }
        decide(about, about.getInteger(DECIDED), rows, stopping);
        store.end(id, Status.DONE);
    }

    private void send(Document about, CountDownLatch stopping) {
        var id = about.getString("_id");
        int sent = about.getInteger(SENT);
        var known = new HashSet<String>();
        try (var file = checks.file(about)) {
            while (file.hasNext()) {
                ImportWork.Stopped.ifEnding(stopping);
                var lines = file.next(AT_A_TIME);
                int last = lines.getLast().row();
                if (last <= sent) {
                    lines.forEach(line -> add(line.message(), known));
                    continue;
                }
                var accepted = numbers(store.rows(id, lines.getFirst().row() - 1, last, WOULD));
                var messages = lines.stream()
                        .filter(line -> accepted.contains(line.row()))
                        .map(ImportedFile.Line::message)
                        .filter(message -> add(message, known))
                        .map(message -> message.record(file.kind(), id, file.receivedAt()))
                        .toList();
                writer.writeAll(messages);
                store.progress(id, Updates.set(SENT, last), Updates.inc("published", accepted.size()));
            }
        }
    }

    private static boolean add(@Nullable RowMessage message, Set<String> known) {
        return message != null && known.add(message.messageId());
    }

    private static Set<Integer> numbers(List<Document> rows) {
        var numbers = new HashSet<Integer>();
        rows.forEach(row -> numbers.add(row.getInteger(ImportedRow.NUMBER)));
        return numbers;
    }

    private void decide(Document about, int decided, int rows, CountDownLatch stopping) {
        var id = about.getString("_id");
        var ends = inbound.ends();
        boolean passed = false;
        int from = decided;
        while (from < rows) {
            ImportWork.Stopped.ifEnding(stopping);
            int through = Math.min(rows, from + AT_A_TIME);
            // What is consumed by now is in the log: asked before the log is.
            passed = passed || inbound.behind(ends).isEmpty();
            var sent = store.rows(id, from, through, null).stream()
                    .filter(ImportPublication::isSent)
                    .toList();
            var verdicts = effects.of(sent.stream()
                    .map(row -> row.getString(ImportedRow.MESSAGE))
                    .distinct()
                    .toList());
            boolean isWhole = sent.stream().allMatch(row -> verdicts.containsKey(row.getString(ImportedRow.MESSAGE)));
            if (isWhole || passed) {
                keep(id, through, sent, verdicts, isWhole ? Set.of() : unreadable(about));
                from = through;
            } else {
                store.progress(id);
                pause(stopping);
            }
        }
    }

    /** One that has its verdict may not be counted yet, if a process ended in between. */
    private static boolean isSent(Document row) {
        return row.getString(ImportedRow.VERDICT).equals(WOULD) || row.getBoolean(ImportedRow.SENT, false);
    }

    private void keep(String id, int through, List<Document> sent, Map<String, Verdict> verdicts, Set<String> unread) {
        var changed = new ArrayList<Document>();
        int refused = 0;
        int malformed = 0;
        for (var row : sent) {
            var message = row.getString(ImportedRow.MESSAGE);
            // What changes nothing leaves nothing in the log.
            var verdict = unread.contains(message)
                    ? Verdict.malformed("is among the dead letters")
                    : verdicts.getOrDefault(message, Verdict.ACCEPTED);
            refused += verdict.word() == Verdict.Word.REFUSED ? 1 : 0;
            malformed += verdict.word() == Verdict.Word.MALFORMED ? 1 : 0;
            changed.add(ImportedRow.stored(id, row.getInteger(ImportedRow.NUMBER), message, verdict)
                    .append(ImportedRow.SENT, true));
        }
        store.put(changed);
        store.progress(
                id,
                Updates.set(DECIDED, through),
                Updates.inc("refused", refused),
                Updates.inc("malformed", malformed),
                Updates.inc("accepted", -refused - malformed));
    }

    /** The ids of messages of imports that couldn't be read. */
    private Set<String> unreadable(Document about) {
        var topic = ImportKind.ofId(about.getString("kind")).orElseThrow().topic();
        var ids = new HashSet<String>();
        reader.visit(List.of(Topics.deadLetter(topic)), Map.of(), letter -> {
            if (header(letter, "ce_source").equals(ImportKind.SOURCE)) {
                ids.add(header(letter, "ce_id"));
            }
        });
        return ids;
    }

    private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
        var header = letter.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
    }

    private static void pause(CountDownLatch stopping) {
        try {
            if (stopping.await(PAUSE_MS, TimeUnit.MILLISECONDS)) {
                throw new ImportWork.Stopped();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ImportWork.Stopped();
        }
    }
}

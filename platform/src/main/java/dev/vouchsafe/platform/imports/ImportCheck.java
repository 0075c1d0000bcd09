package dev.vouchsafe.platform.imports;

import static java.util.Objects.requireNonNull;

import com.mongodb.client.model.Updates;
import dev.vouchsafe.contracts.imports.ImportKind;
import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.platform.imports.ImportState.Status;
import dev.vouchsafe.platform.imports.ImportedFile.Line;
import dev.vouchsafe.platform.messaging.InboundHandler;
import dev.vouchsafe.platform.messaging.MessageTrials;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The dry run of a file: each row is judged against the state now and the rows before it, and nothing is recorded. One
 * that was interrupted begins again.
 */
record ImportCheck(
        ImportStore store,
        ImportedKinds kinds,
        MessageTrials messages,
        List<InboundHandler<?>> handlers,
        Trial.Parts trials,
        Effects effects) {

    private static final Logger log = LoggerFactory.getLogger(ImportCheck.class);
    private static final int AT_A_TIME = 500;
    private static final Verdict TOO_MANY_CELLS = Verdict.malformed("has more cells than there are columns");

    void check(Document about, CountDownLatch stopping) {
        var id = about.getString("_id");
        try (var file = file(about)) {
            new Run(id, file, trials.begin(), handler(file.kind())).work(stopping);
        } catch (Malformed unreadable) {
            log.warn("the file of {} can't be read to its end", id, unreadable);
            store.end(id, Status.FAILED);
            return;
        }
        boolean publish = store.find(id).orElseThrow().getBoolean("publish", false);
        store.end(id, publish ? Status.PUBLISHING : Status.CHECKED);
    }

    /** The file as it was kept. */
    ImportedFile file(Document about) {
        var kind = ImportKind.ofId(about.getString("kind")).orElseThrow();
        return new ImportedFile(
                about, kind, requireNonNull(kinds.forms().get(kind)), Table.of(store.open(about.getString("_id"))));
    }

    private InboundHandler<?> handler(ImportKind kind) {
        return handlers.stream()
                .filter(handler ->
                        handler.topic().equals(kind.topic()) && handler.type().equals(kind.type()))
                .findFirst()
                .orElseThrow();
    }

    private final class Run {

        private final String id;
        private final ImportedFile file;
        private final Trial trial;
        private final InboundHandler<?> handler;
        /** The same row again has the same verdict. */
        private final Map<String, Verdict> judged = new HashMap<>();

        private final Map<Verdict.Word, Integer> counts = new HashMap<>();
        private int checked;

        Run(String id, ImportedFile file, Trial trial, InboundHandler<?> handler) {
            this.id = id;
            this.file = file;
            this.trial = trial;
            this.handler = handler;
        }

        void work(CountDownLatch stopping) {
            while (file.hasNext()) {
                ImportWork.Stopped.ifEnding(stopping);
                var lines = file.next(AT_A_TIME);
                judge(lines);
                var rows = new ArrayList<Document>();
                for (var line : lines) {
                    var message = line.message();
                    var verdict = message == null ? TOO_MANY_CELLS : requireNonNull(judged.get(message.messageId()));
                    rows.add(ImportedRow.stored(id, line.row(), message == null ? null : message.messageId(), verdict));
                    counts.merge(verdict.word(), 1, Integer::sum);
                }
                store.put(rows);
                checked += lines.size();
                store.progress(
                        id,
                        Updates.set("checked", checked),
                        Updates.set("accepted", count(Verdict.Word.WOULD_BE_ACCEPTED) + count(Verdict.Word.ACCEPTED)),
                        Updates.set("refused", count(Verdict.Word.REFUSED)),
                        Updates.set("malformed", count(Verdict.Word.MALFORMED)));
            }
        }

        private int count(Verdict.Word word) {
            return counts.getOrDefault(word, 0);
        }

        private void judge(List<Line> lines) {
            var fresh = new HashMap<String, RowMessage>();
            for (var line : lines) {
                var message = line.message();
                if (message != null && !judged.containsKey(message.messageId())) {
                    fresh.putIfAbsent(message.messageId(), message);
                }
            }
            // What was imported before is the same message: it has its effect already.
            judged.putAll(effects.of(List.copyOf(fresh.keySet())));
            tried(lines.stream()
                    .map(Line::message)
                    .filter(Objects::nonNull)
                    .filter(message ->
                            !judged.containsKey(message.messageId()) && fresh.get(message.messageId()) == message)
                    .toList());
        }

        private void tried(List<RowMessage> some) {
            var tried = messages.of(
                    handler,
                    some.stream()
                            .map(message -> message.record(file.kind(), id, file.receivedAt()))
                            .toList());
            var commands = new ArrayList<Object>();
            var decided = new ArrayList<String>();
            for (int i = 0; i < some.size(); i++) {
                var command = tried.get(i).command();
                if (command == null) {
                    judged.put(
                            some.get(i).messageId(),
                            Verdict.malformed(
                                    Objects.requireNonNullElse(tried.get(i).unreadable(), "")));
                } else {
                    commands.add(command);
                    decided.add(some.get(i).messageId());
                }
            }
            var verdicts = trial.judge(commands);
            for (int i = 0; i < verdicts.size(); i++) {
                judged.put(decided.get(i), verdicts.get(i));
            }
        }
    }
}

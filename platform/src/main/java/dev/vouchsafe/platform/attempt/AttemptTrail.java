package dev.vouchsafe.platform.attempt;

import static com.mongodb.client.model.Filters.and;

import com.mongodb.client.MongoCollection;
import dev.vouchsafe.contracts.text.Language;
import dev.vouchsafe.platform.trail.TrailEntry;
import dev.vouchsafe.platform.trail.TrailRow;
import dev.vouchsafe.platform.trail.TrailSource;
import dev.vouchsafe.web.HttpJson;
import dev.vouchsafe.web.trail.TrailId;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The attempts as entries of the trail, with ids such as {@code voucher-service:a17}. */
record AttemptTrail(String service, AttemptStore store, AttemptTexts texts) implements TrailSource, AttemptRecords {

    private static final int VERSION = 1;

    /** What was asked for, and how it was answered. */
    private record Data(String method, String path, Map<String, String> asked, int status) {}

    @Override
    public String mark() {
        return "a";
    }

    @Override
    public MongoCollection<Document> rows() {
        return store.rows();
    }

    @Override
    public List<TrailEntry> entries(List<Document> rows, Language language) {
        return rows.stream()
                .map(StoredAttempt::read)
                .map(stored -> entry(stored, texts.sentence(stored.attempt(), language)))
                .toList();
    }

    @Override
    public long end() {
        return store.end();
    }

    @Override
    public List<TrailEntry> within(long from, long to, int most) {
        return withoutSentences(store.ordered(TrailRow.within(from, to), most));
    }

    @Override
    public List<TrailEntry> about(String id, @Nullable Maker by, long from, long to, int most) {
        var about = TrailRow.about(id, from, to);
        return withoutSentences(store.ordered(
                by == null ? about : and(about, TrailRow.doneBy(by.actor(), by.partnerId())), most));
    }

    private List<TrailEntry> withoutSentences(List<Document> rows) {
        return rows.stream().map(row -> entry(StoredAttempt.read(row), "")).toList();
    }

    private TrailEntry entry(StoredAttempt stored, String sentence) {
        var attempt = stored.attempt();
        var subjects = attempt.subjects();
        return new TrailEntry(
                new TrailId(service, mark(), stored.position()).toString(),
                service,
                stored.position(),
                attempt.kind().type(),
                VERSION,
                attempt.kind().outcome().word(),
                attempt.codes(),
                subjects.isEmpty() ? null : subjects.getFirst(),
                subjects.isEmpty() ? subjects : subjects.subList(1, subjects.size()),
                attempt.actor(),
                attempt.roles(),
                attempt.partnerId(),
                stored.recordedAt(),
                stored.recordedAt(),
                attempt.causeId(),
                attempt.correlationId(),
                null,
                sentence,
                HttpJson.mapper()
                        .valueToTree(new Data(attempt.method(), attempt.path(), attempt.asked(), attempt.status())));
    }
}

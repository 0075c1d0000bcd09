package dev.vouchsafe.platform.attempt;

import com.mongodb.client.MongoCollection;
import dev.vouchsafe.contracts.text.Language;
import dev.vouchsafe.platform.trail.TrailEntry;
import dev.vouchsafe.platform.trail.TrailSource;
import dev.vouchsafe.web.HttpJson;
import dev.vouchsafe.web.trail.TrailId;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** The attempts as entries of the trail, with ids such as {@code voucher-service:a17}. */
record AttemptTrail(String service, AttemptStore store, AttemptTexts texts) implements TrailSource {

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
                .map(row -> entry(StoredAttempt.read(row), language))
                .toList();
    }

    private TrailEntry entry(StoredAttempt stored, Language language) {
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
                texts.sentence(attempt, language),
                HttpJson.mapper()
                        .valueToTree(new Data(attempt.method(), attempt.path(), attempt.asked(), attempt.status())));
    }
}

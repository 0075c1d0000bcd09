package dev.vouchsafe.platform.trail;

import static com.mongodb.client.model.Filters.eq;
import static java.util.Objects.requireNonNull;

import com.mongodb.client.MongoCollection;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.text.Language;
import dev.vouchsafe.eventstore.EventLog;
import dev.vouchsafe.eventstore.StoredEvent;
import dev.vouchsafe.platform.history.Histories;
import dev.vouchsafe.platform.history.HistoryEntry;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.LongWork;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.log.RecordedEvents;
import dev.vouchsafe.platform.readmodel.ReadModels;
import dev.vouchsafe.web.HttpJson;
import dev.vouchsafe.web.trail.TrailId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The facts of the log as entries of the trail. The index says which; the log itself is what is shown of them. */
record RecordedFacts(
        String service,
        ReadModels models,
        EventLog log,
        RecordedEvents events,
        Histories histories,
        LogReader reader,
        TrailTable table,
        TrailTexts texts)
        implements TrailSource, FactRecords, PersonFacts {

    @Override
    public String mark() {
        return "";
    }

    @Override
    public MongoCollection<Document> rows() {
        return models.live(FactIndex.NAME);
    }

    @Override
    public Optional<String> commitHash(long position) {
        return log.hashAt(position);
    }

    @Override
    public List<TrailEntry> entries(List<Document> rows, Language language) {
        var positions = rows.stream().map(TrailRow::position).sorted().toList();
        var recorded = log.at(positions).stream()
                .map(this::recorded)
                .collect(Collectors.toMap(RecordedEvent::position, Function.identity()));
        var shown = histories.entries();
        return rows.stream()
                .map(row -> {
                    var event = recorded.get(TrailRow.position(row));
                    if (event == null) {
                        throw new IllegalStateException("the trail has a fact that the log doesn't have: " + row);
                    }
                    var partner = row.getString(TrailRow.PARTNER);
                    return entry(event, shown.apply(event), partner, language);
                })
                .toList();
    }

    @Override
    public List<Long> about(String id, long from, long to, int most) {
        return rows().find(TrailRow.about(id, from, to))
                .sort(TrailRow.byPosition())
                .limit(most)
                .map(TrailRow::position)
                .into(new ArrayList<>());
    }

    @Override
    public long count(String key) {
        return LongWork.on(rows()).countDocuments(eq(FactIndex.PERSON, key));
    }

    @Override
    public List<TrailEntry> of(String key, long skipped, int most) {
        var positions = rows().find(eq(FactIndex.PERSON, key))
                .sort(TrailRow.byPosition())
                .skip((int) Math.min(skipped, Integer.MAX_VALUE))
                .limit(most)
                .map(TrailRow::position)
                .into(new ArrayList<>());
        return log.at(positions).stream().map(this::asStored).toList();
    }

    @Override
    public long indexed() {
        return TrailRow.head(rows()) + 1;
    }

    @Override
    public TrailEntry asStored(StoredEvent stored) {
        // Others follow the log too, at about the same place.
        var event = events.readLatest(message(stored), stored.position());
        var partner = table.of(event.payload())
                .partner(event.payload(), event.position(), reader)
                .map(PartnerId::value)
                .orElse(null);
        var data = HttpJson.mapper().readTree(requireNonNull(stored.payload()));
        return entry(event, event.payload().at(), data, partner, "");
    }

    private RecordedEvent recorded(StoredEvent event) {
        return events.read(message(event), event.position());
    }

    private static GenericEventMessage message(StoredEvent event) {
        return new GenericEventMessage(
                event.id(),
                new MessageType(event.type(), event.version()),
                event.payload(),
                event.metadata(),
                event.timestamp());
    }

    private TrailEntry entry(RecordedEvent event, HistoryEntry shown, @Nullable String partnerId, Language language) {
        var actor = event.cause().actor();
        var codes = table.of(event.payload()).codes(event.payload());
        return entry(
                event,
                shown.tookEffectAt(),
                shown.data(),
                partnerId,
                texts.sentence(event.payload(), actor, codes, language));
    }

    private TrailEntry entry(
            RecordedEvent event, Instant tookEffectAt, JsonNode data, @Nullable String partnerId, String sentence) {
        var form = table.of(event.payload());
        var subjects = form.subjects(event.payload());
        var codes = form.codes(event.payload());
        var cause = event.cause();
        return new TrailEntry(
                new TrailId(service, mark(), event.position()).toString(),
                service,
                event.position(),
                event.type(),
                event.version(),
                Outcome.DONE.word(),
                codes,
                subjects.getFirst(),
                subjects.subList(1, subjects.size()),
                cause.actor(),
                cause.roles(),
                partnerId,
                tookEffectAt,
                event.recordedAt(),
                cause.id(),
                cause.correlationId(),
                event.programVersion(),
                sentence,
                data);
    }
}

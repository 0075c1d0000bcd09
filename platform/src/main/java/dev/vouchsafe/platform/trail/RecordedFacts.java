package dev.vouchsafe.platform.trail;

import com.mongodb.client.MongoCollection;
import dev.vouchsafe.eventstore.EventLog;
import dev.vouchsafe.eventstore.StoredEvent;
import dev.vouchsafe.platform.history.Histories;
import dev.vouchsafe.platform.history.HistoryEntry;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.log.RecordedEvents;
import dev.vouchsafe.platform.readmodel.ReadModels;
import dev.vouchsafe.web.Language;
import dev.vouchsafe.web.trail.TrailId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The facts of the log as entries of the trail. The index says which; the log itself is what is shown of them. */
record RecordedFacts(
        String service,
        ReadModels models,
        EventLog log,
        RecordedEvents events,
        Histories histories,
        TrailTable table,
        TrailTexts texts)
        implements TrailSource {

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
                    return entry(event, shown.apply(event), row.getString(TrailRow.PARTNER), language);
                })
                .toList();
    }

    private RecordedEvent recorded(StoredEvent event) {
        var message = new GenericEventMessage(
                event.id(),
                new MessageType(event.type(), event.version()),
                event.payload(),
                event.metadata(),
                event.timestamp());
        return events.read(message, event.position());
    }

    private TrailEntry entry(RecordedEvent event, HistoryEntry shown, @Nullable String partnerId, Language language) {
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
                shown.tookEffectAt(),
                event.recordedAt(),
                cause.id(),
                cause.correlationId(),
                event.programVersion(),
                texts.sentence(event.payload(), cause.actor(), codes, language),
                shown.data());
    }
}

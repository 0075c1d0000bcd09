package dev.vouchsafe.platform.trail;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.sun.management.OperatingSystemMXBean;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.text.Language;
import dev.vouchsafe.embedded.EmbeddedDocumentStore;
import dev.vouchsafe.eventstore.MongoEventStorageEngine;
import dev.vouchsafe.platform.history.Histories;
import dev.vouchsafe.platform.http.read.QueryParameters;
import dev.vouchsafe.platform.log.Cause;
import dev.vouchsafe.platform.log.LogFixture;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.log.StoredJson;
import dev.vouchsafe.platform.personal.Opener;
import dev.vouchsafe.platform.readmodel.ReadModelsFixture;
import dev.vouchsafe.platform.sample.Ticket;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

/**
 * What an entry of the trail costs, and how long a page takes with few entries and with many. Its name keeps it out of
 * the tests; {@code docs/benchmarks.md} has the command. {@code -Dvouchsafe.benchmark.entries=1000,100000} is the
 * default.
 */
class TrailBenchmark {

    private static final String SERVICE = "voucher-service";
    private static final Instant BEGIN = Instant.parse("2020-01-01T00:00:00Z");
    private static final List<Integer> SIZES = Stream.of(
                    System.getProperty("vouchsafe.benchmark.entries", "1000,100000")
                            .split(","))
            .map(Integer::valueOf)
            .toList();
    private static final int BATCH = 256;
    private static final int PAGES = 200;
    private static final int ACTORS = 7;

    private final Random random = new Random(1);
    /** A page's processor time by question, in ms, with as many entries as come first. */
    private final Map<String, Double> withFewest = new HashMap<>();

    @Test
    void measure() {
        // The first time nothing is warm.
        measure(SIZES.getFirst());
        SIZES.forEach(this::measure);
    }

    private void measure(int entries) {
        try (var store = EmbeddedDocumentStore.temporary();
                var client = MongoClients.create(store.uri())) {
            var database = client.getDatabase("trail");
            var converter = new DelegatingEventConverter(new LogFixture(null).converter());
            try (var engine = new MongoEventStorageEngine(database, converter)) {
                var log = new LogFixture(engine);
                fill(log, engine, entries);
                index(database, log, entries);
                pages(trail(database, log, engine), entries);
            }
        }
    }

    /** Ten events of each ticket, and a hundred tickets' events between two of one. */
    private void fill(LogFixture log, MongoEventStorageEngine engine, int entries) {
        for (int from = 0; from < entries; from += BATCH) {
            var events = new ArrayList<TaggedEventMessage<?>>();
            for (int i = from; i < Math.min(entries, from + BATCH); i++) {
                var ticket = "t-" + i % 100 + "-" + i / 1_000;
                var at = BEGIN.plusSeconds(60L * i);
                var event = i % 10 == 0
                        ? new Ticket.Taken(ticket, "P-" + i / 10 % 2, at)
                        : new Ticket.Prolonged(ticket, at.plusSeconds(60), at);
                var cause = new Cause(
                        "call:" + i, Cause.Kind.CALL, "ana-" + i % ACTORS, List.of("partner-admin"), "c-" + i);
                events.add(new GenericTaggedEventMessage<>(
                        log.events().messageOf(event, cause, at, "2020-07"), Set.of(Ticket.tag(ticket))));
            }
            engine.appendEvents(AppendCondition.none(), null, events)
                    .thenCompose(transaction -> transaction.commit(null))
                    .join();
        }
    }

    private void index(MongoDatabase database, LogFixture log, int entries) {
        var model = new FactIndex(table(), Ticket.CATALOGUE, log.log());
        var rows = database.getCollection("trail");
        model.index(rows);
        var upkeep = model.of(rows);
        long spent = 0;
        try (var events = log.log().after(-1)) {
            var batch = new ArrayList<RecordedEvent>();
            for (var event : (Iterable<RecordedEvent>) events::iterator) {
                batch.add(event);
                if (batch.size() == BATCH || event.position() == entries - 1) {
                    long used = processorTime();
                    batch.forEach(upkeep::on);
                    upkeep.flush();
                    spent += processorTime() - used;
                    batch.clear();
                }
            }
        }
        var row = rows.withDocumentClass(BsonDocument.class).find().first();
        int bytes = new RawBsonDocument(row, new BsonDocumentCodec())
                .getByteBuffer()
                .remaining();
        System.out.printf("%,d entries: %,d ns of processor time and %d bytes each%n", entries, spent / entries, bytes);
    }

    private Trail trail(MongoDatabase database, LogFixture log, MongoEventStorageEngine engine) {
        var json = new StoredJson(List.of());
        var texts = Map.of(
                "ticket.taken",
                "{actor} took {ticket}.",
                "ticket.prolonged",
                "{ticket} prolonged.",
                "ticket.opened",
                "Opened.",
                "ticket.lapsed",
                "Lapsed.");
        var facts = new RecordedFacts(
                SERVICE,
                ReadModelsFixture.of(database, json),
                engine.log(),
                log.events(),
                new Histories(log.log(), json, () -> Opener.NONE),
                log.log(),
                table(),
                new TrailTexts(table(), Ticket.CATALOGUE, language -> texts));
        return new Trail(SERVICE, () -> List.of(facts));
    }

    private static TrailTable table() {
        return new TrailTable()
                .add(Ticket.Opened.class, TrailBenchmark::subject)
                .add(
                        Ticket.Taken.class,
                        TrailBenchmark::subject,
                        form -> form.heldBy((event, position, log) -> Optional.of(PartnerId.of(event.holder()))))
                .add(Ticket.Prolonged.class, TrailBenchmark::subject)
                .add(Ticket.Lapsed.class, TrailBenchmark::subject);
    }

    private static Subject subject(Ticket.TicketEvent event) {
        return new Subject("ticket", event.ticket());
    }

    private void pages(Trail trail, int entries) {
        var questions = new LinkedHashMap<String, Function<Integer, String>>();
        questions.put("from any instant", i -> "?from=" + BEGIN.plusSeconds(60L * i));
        questions.put("of one thing", i -> "?subject=t-" + i % 100 + "-" + i / 1_000);
        questions.put(
                "of one actor, from any instant",
                i -> "?actor=ana-" + i % ACTORS + "&from=" + BEGIN.plusSeconds(60L * i));
        questions.put("of one type, from any instant", i -> "?type=ticket.taken&from=" + BEGIN.plusSeconds(60L * i));
        questions.put("of one partner", i -> "?partner=P-" + i % 2);
        questions.forEach((name, question) -> {
            for (int i = 0; i < PAGES; i++) {
                page(trail, question.apply(random.nextInt(entries)));
            }
            var nanos = new long[PAGES];
            long used = processorTime();
            for (int i = 0; i < PAGES; i++) {
                long start = System.nanoTime();
                page(trail, question.apply(random.nextInt(entries)));
                nanos[i] = System.nanoTime() - start;
            }
            double each = (processorTime() - used) / 1e6 / PAGES;
            if (entries <= SIZES.getFirst()) {
                withFewest.put(name, each);
            }
            double fewest = withFewest.get(name);
            Arrays.sort(nanos);
            System.out.printf(
                    "%,d entries, a page %s: p50 %.1f ms, p99 %.1f ms; processor time %.2f ms, %.2f times that of the fewest%n",
                    entries, name, nanos[PAGES / 2] / 1e6, nanos[PAGES * 99 / 100] / 1e6, each, each / fewest);
        });
    }

    /** Of this process, in ns: of what asks and of the document server. Others on the machine hardly touch it. */
    private static long processorTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static void page(Trail trail, String query) {
        trail.page(
                TrailQuery.by(new QueryParameters(
                        MockServerWebExchange.from(MockServerHttpRequest.get("/api/audit" + query)))),
                Language.ENGLISH);
    }
}

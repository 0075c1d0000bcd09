package dev.vouchsafe.platform.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.vouchsafe.contracts.text.Language;
import dev.vouchsafe.embedded.EmbeddedDocumentStore;
import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.platform.http.read.QueryParameters;
import dev.vouchsafe.web.trail.TrailCursor;
import dev.vouchsafe.web.trail.TrailId;
import dev.vouchsafe.web.trail.TrailPage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

/** A service's trail over facts and attempts. */
class TrailTest {

    private static final String SERVICE = "voucher-service";
    private static final Instant NOON = Instant.parse("2021-03-15T12:00:00Z");

    private static EmbeddedDocumentStore store;
    private static MongoClient client;

    private MadeUpEntries facts;
    private MadeUpEntries attempts;
    private Trail trail;

    @BeforeAll
    static void start() {
        store = EmbeddedDocumentStore.temporary();
        client = MongoClients.create(store.uri());
    }

    @AfterAll
    static void stop() {
        client.close();
        store.close();
    }

    @BeforeEach
    void empty() {
        var database = client.getDatabase("trail-" + UUID.randomUUID());
        facts = MadeUpEntries.in(SERVICE, "", database.getCollection("facts"));
        attempts = MadeUpEntries.in(SERVICE, "a", database.getCollection("attempts"));
        trail = new Trail(SERVICE, () -> List.of(facts, attempts));
    }

    @Test
    void whatIsOfOneInstantIsInOrderOfPositions() {
        facts.add(MadeUpEntries.row(0, NOON.plusNanos(1)));
        facts.add(MadeUpEntries.row(1, NOON));
        facts.add(MadeUpEntries.row(2, NOON));
        attempts.add(MadeUpEntries.row(0, NOON));
        attempts.add(MadeUpEntries.row(1, NOON));

        assertThat(ids("")).containsExactly("a0", "1", "a1", "2", "0");
        assertThat(walked("?size=1")).containsExactly("a0", "1", "a1", "2", "0");
    }

    @ParameterizedTest
    @CsvSource({
        "subject=PS-1, 0 1",
        "subject=L-1, 0",
        "subject=PS, ''",
        "actor=/vlsc, 0",
        "actor=ana, 1 a0",
        "partner=P-1, 1 a0",
        "type=voucher, 0 1",
        "type=voucher.assigned, 0",
        "type=vouch, ''",
        "type=call, a0",
        "outcome=done, 0 1",
        "outcome=denied, a0",
        "outcome=read, ''",
        "code=not-found, a0",
        "code=insufficient-days, ''",
        "correlation=c-1, 0 a0",
        "from=2021-03-15T12:00:01Z, 1 a0",
        "to=2021-03-15T12:00:01Z, 0",
        "from=2021-03-15T12:00:01Z&to=2021-03-15T12:00:02Z, 1",
        "service=voucher-service, 0 1 a0",
        "service=payment-service, ''",
        "subject=PS-1&actor=ana, 1",
        "subject=PS-1&type=call, ''"
    })
    void eachFilterKeepsWhatItSays(String query, String found) {
        facts.add(row(0, "voucher.assigned", Outcome.DONE, List.of(), List.of("PS-1", "L-1"), "/vlsc", null, "c-1"));
        facts.add(row(1, "voucher.reserved", Outcome.DONE, List.of(), List.of("PS-1"), "ana", "P-1", "c-2"));
        attempts.add(row(2, "call.denied", Outcome.DENIED, List.of("not-found"), List.of(), "ana", "P-1", "c-1"));

        assertThat(String.join(
                        " ",
                        ids("?" + query).stream()
                                .map(id -> id.equals("a2") ? "a0" : id)
                                .toList()))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "outcome=gone, outcome",
        "service=mail, service",
        "size=0, size",
        "size=501, size",
        "from=noon, from",
        "partner=P 1, partner",
        "after=there, after",
        "after=Zm9v, after",
        "subject=, subject"
    })
    void aWrongValueIsMalformed(String query, String parameter) {
        assertThatThrownBy(() -> query("?" + query))
                .isInstanceOfSatisfying(
                        Malformed.class, wrong -> assertThat(wrong.field()).isEqualTo(parameter));
    }

    @Test
    void oneEntryIsFoundByItsId() {
        facts.add(MadeUpEntries.row(0, NOON));
        attempts.add(MadeUpEntries.row(7, NOON));

        assertThat(found("voucher-service:0")).isTrue();
        assertThat(found("voucher-service:a7")).isTrue();
        assertThat(found("voucher-service:7")).isFalse();
        assertThat(found("payment-service:0")).isFalse();
    }

    /** Entries come while somebody walks: with earlier times too, and several between two pages. */
    @RepeatedTest(20)
    void aWalkShowsEverythingOnce(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var next = new HashMap<MadeUpEntries, Long>();
        for (int i = 0; i < 30; i++) {
            record(random, next);
        }
        var seen = new ArrayList<String>();
        var after = TrailCursor.START;
        boolean more = true;
        for (int pages = 0; more || pages < 40; pages++) {
            var page = trail.page(after(after, 1 + random.nextInt(6)), Language.ENGLISH);
            assertThat(page.items()).isSortedAccordingTo(Comparator.comparing(TrailEntry::recordedAt));
            page.items().forEach(entry -> seen.add(entry.id()));
            after = page.through();
            more = page.more();
            for (int i = 0; pages < 39 && i < random.nextInt(4); i++) {
                record(random, next);
            }
        }

        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all(next));
        assertThat(trail.all(query(""), Language.ENGLISH).flatMap(List::stream))
                .hasSize(seen.size())
                .isSortedAccordingTo(Comparator.comparing(TrailEntry::recordedAt));
    }

    /** What is there when a walk begins, and nothing else comes, is in the order of the trail over all pages. */
    @Test
    void aWalkThroughWhatIsThereIsInOrder() {
        var random = new Random(7);
        var next = new HashMap<MadeUpEntries, Long>();
        for (int i = 0; i < 100; i++) {
            record(random, next);
        }

        assertThat(walked("?size=7")).hasSize(100).isEqualTo(ids("?size=500"));
    }

    private void record(Random random, HashMap<MadeUpEntries, Long> next) {
        var source = random.nextInt(4) == 0 ? attempts : facts;
        long position = next.merge(source, 1L, Long::sum) - 1;
        source.add(MadeUpEntries.row(position, NOON.plusSeconds(position / 2 - random.nextInt(4))));
    }

    private static List<String> all(HashMap<MadeUpEntries, Long> next) {
        return next.entrySet().stream()
                .flatMap(source -> Stream.iterate(0L, at -> at < source.getValue(), at -> at + 1)
                        .map(at -> new TrailId(SERVICE, source.getKey().mark(), at).toString()))
                .toList();
    }

    private boolean found(String id) {
        return trail.find(TrailId.read(id).orElseThrow(), Language.ENGLISH).isPresent();
    }

    private List<String> ids(String query) {
        return ids(trail.page(query(query), Language.ENGLISH));
    }

    private List<String> walked(String query) {
        var seen = new ArrayList<String>();
        var page = trail.page(query(query), Language.ENGLISH);
        seen.addAll(ids(page));
        while (page.next() != null) {
            page = trail.page(query(query + "&after=" + page.next()), Language.ENGLISH);
            seen.addAll(ids(page));
        }
        return seen;
    }

    private static List<String> ids(TrailPage<TrailEntry> page) {
        return page.items().stream()
                .map(entry -> entry.id().substring(SERVICE.length() + 1))
                .toList();
    }

    private static TrailRow row(
            int seconds,
            String type,
            Outcome outcome,
            List<String> codes,
            List<String> things,
            String actor,
            String partner,
            String correlation) {
        return new TrailRow(
                seconds,
                NOON.plusSeconds(seconds),
                type,
                outcome,
                codes,
                things.stream().map(id -> new Subject("thing", id)).toList(),
                actor,
                partner,
                correlation);
    }

    private static TrailQuery after(TrailCursor after, int size) {
        return query("?size=" + size + "&after=" + after.token());
    }

    private static TrailQuery query(String query) {
        return TrailQuery.by(
                new QueryParameters(MockServerWebExchange.from(MockServerHttpRequest.get("/api/audit" + query))));
    }
}

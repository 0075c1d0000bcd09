package dev.vouchsafe.platform.http.wiring;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.contracts.text.FormText;
import dev.vouchsafe.contracts.text.Sentence;
import dev.vouchsafe.embedded.EmbeddedDocumentStore;
import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.platform.http.Resource;
import dev.vouchsafe.platform.http.access.AccessRule;
import dev.vouchsafe.platform.http.access.AccessRules;
import dev.vouchsafe.platform.http.access.Caller;
import dev.vouchsafe.platform.http.change.Answer;
import dev.vouchsafe.platform.http.change.BodyForm;
import dev.vouchsafe.platform.http.change.Changes;
import dev.vouchsafe.platform.http.read.Reads;
import dev.vouchsafe.platform.listing.Listing;
import dev.vouchsafe.platform.listing.Lists;
import dev.vouchsafe.platform.log.Sourced;
import dev.vouchsafe.platform.time.ServiceClock;
import dev.vouchsafe.platform.time.SimulationClock;
import dev.vouchsafe.web.CsvRows;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** A service of nothing but HTTP: sample routes over {@link FakeCommands}. */
@SpringBootConfiguration
@EnableAutoConfiguration(exclude = KafkaAutoConfiguration.class)
@Import({HttpConfiguration.class, SampleHttpService.Routes.class})
public class SampleHttpService {

    public static final Instant NOW = Instant.parse("2021-03-15T09:00:00Z");

    public record Thing(String name, int days, LocalDate from) {
        public Thing {
            if (from != null && from.getYear() < 2000) {
                throw new Malformed("from", Sentence.asItIs("is before the program"));
            }
        }
    }

    public record MakeThing(String id, Thing thing, String by, Instant at) {}

    record Shown(String id, BigDecimal amount, Instant at, LocalDate day, String none) {}

    @RestController
    static class Routes {
        private final Changes changes;
        private final Reads reads;
        private final Lists lists;
        private final AtomicInteger age = new AtomicInteger();

        Routes(Changes changes, Reads reads, Lists lists) {
            this.changes = changes;
            this.reads = reads;
            this.lists = lists;
        }

        @PostMapping("/api/things/{id}")
        Mono<ResponseEntity<JsonNode>> make(@PathVariable String id, ServerWebExchange exchange) {
            return changes.change(
                    exchange,
                    BodyForm.json("everything", Thing.class),
                    call -> new MakeThing(id, call.body(), call.caller().subject(), call.now()),
                    (command, done) -> Answer.of(201, new Resource(Map.of("id", id), done.position())));
        }

        @DeleteMapping("/api/things/{id}")
        Mono<ResponseEntity<JsonNode>> remove(@PathVariable String id, ServerWebExchange exchange) {
            return changes.change(
                    exchange,
                    BodyForm.none(),
                    call -> id,
                    (command, done) -> Answer.of(204, null, new Resource(Map.of("id", id), done.position())));
        }

        @PutMapping("/api/things/{id}/content")
        Mono<ResponseEntity<JsonNode>> upload(@PathVariable String id, ServerWebExchange exchange) {
            return changes.change(
                    exchange,
                    BodyForm.bytes(),
                    call -> call.body().length,
                    (command, done) -> Answer.of(200, null, new Resource(Map.of("id", id), done.position())));
        }

        @PostMapping("/api/batches")
        Mono<ResponseEntity<JsonNode>> batch(ServerWebExchange exchange) {
            return changes.changeEach(
                    exchange,
                    BodyForm.none(),
                    call -> List.of("one", "two"),
                    (command, done) -> true,
                    (commands, all) -> Answer.of(200, all.size()));
        }

        @GetMapping("/api/things/{id}")
        Mono<ResponseEntity<JsonNode>> show(@PathVariable String id, ServerWebExchange exchange) {
            return reads.answer(exchange, query -> {
                var at = query.parameters().instant("asOf").orElse(NOW);
                return new Resource(new Shown(id, new BigDecimal("1E+3"), at, LocalDate.parse("2021-03-15"), null), 7L);
            });
        }

        @GetMapping("/api/things/{id}/said")
        Mono<ResponseEntity<JsonNode>> said(@PathVariable String id, ServerWebExchange exchange) {
            return reads.answer(exchange, caller -> Resource.of(Map.of("said", FormText.DAY), new Sourced<>(id, 7)));
        }

        @PostMapping("/api/things/{id}/said")
        Mono<ResponseEntity<JsonNode>> say(@PathVariable String id, ServerWebExchange exchange) {
            return changes.effect(
                    exchange, BodyForm.none(), call -> Answer.of(200, Map.of("id", id, "said", FormText.DAY)));
        }

        @GetMapping("/api/things/{id}/age")
        Mono<ResponseEntity<JsonNode>> age(@PathVariable String id, ServerWebExchange exchange) {
            return reads.answer(
                    exchange,
                    caller -> Resource.of(Map.of("id", id, "age", age.incrementAndGet()), new Sourced<>(id, 7)));
        }

        @GetMapping("/api/things")
        Mono<ResponseEntity<Flux<DataBuffer>>> list(ServerWebExchange exchange) {
            var all = new ArrayList<Shown>();
            for (int i = 0; i < 1000; i++) {
                all.add(new Shown(
                        "=cmd " + i, BigDecimal.ONE.negate(), NOW, LocalDate.parse("2021-03-15"), "a \"b\", c"));
            }
            var csv = CsvRows.<Shown>rows()
                    .column("id", Shown::id)
                    .column("amount", Shown::amount)
                    .column("at", Shown::at)
                    .column("none", Shown::none);
            return lists.answer(exchange, query -> Listing.of(all, csv));
        }

        @GetMapping("/api/fatal/{how}")
        Mono<ResponseEntity<JsonNode>> fatal(@PathVariable String how, ServerWebExchange exchange) {
            if (how.equals("on-the-event-loop")) {
                throw new StackOverflowError();
            }
            return reads.answer(exchange, caller -> switch (how) {
                case "overflow" -> endless();
                case "out-of-memory" -> throw new OutOfMemoryError("so it says");
                default -> throw new NoClassDefFoundError("gone");
            });
        }

        @SuppressWarnings("InfiniteRecursion") // it is asked for
        private static Resource endless() {
            return Resource.of(endless().body());
        }

        @GetMapping("/api/fatal-list")
        Mono<ResponseEntity<Flux<DataBuffer>>> fatalList(ServerWebExchange exchange) {
            var csv = CsvRows.<Integer>rows().column("n", n -> {
                if (n == 900) {
                    throw new StackOverflowError();
                }
                return n;
            });
            return lists.answer(
                    exchange,
                    query -> Listing.of(IntStream.range(0, 1000).boxed().toList(), csv));
        }

        @GetMapping("/api/caller")
        Mono<Caller> caller(ServerWebExchange exchange) {
            return Caller.of(exchange);
        }

        @GetMapping("/api/broken")
        String broken(@RequestParam int number) {
            throw new IllegalStateException("secret " + number);
        }
    }

    @Bean
    FakeCommands commands() {
        return new FakeCommands();
    }

    @Bean
    FakeClock clock() {
        return new FakeClock(NOW);
    }

    @Bean(destroyMethod = "close")
    EmbeddedDocumentStore store() {
        return EmbeddedDocumentStore.temporary();
    }

    @Bean(destroyMethod = "close")
    MongoClient mongo(EmbeddedDocumentStore store) {
        return MongoClients.create(store.uri());
    }

    @Bean
    MongoDatabase database(MongoClient mongo) {
        return mongo.getDatabase("sample");
    }

    @Bean
    AccessRules access() {
        return AccessRules.of(
                AccessRule.allow(HttpMethod.POST, "/api/things/{id}", Role.PARTNER_ADMIN),
                AccessRule.allow(HttpMethod.DELETE, "/api/things/{id}", Role.PARTNER_ADMIN),
                AccessRule.allow(HttpMethod.PUT, "/api/things/{id}/content", Role.PARTNER_ADMIN),
                AccessRule.allow(HttpMethod.POST, "/api/batches", Role.PARTNER_ADMIN),
                AccessRule.allow(HttpMethod.GET, "/api/things/{id}", Role.PARTNER_ADMIN, Role.AUDITOR)
                        .asking("asOf"),
                AccessRule.allow(HttpMethod.GET, "/api/things/{id}/age", Role.PARTNER_ADMIN),
                AccessRule.allow(HttpMethod.GET, "/api/things/{id}/said", Role.PARTNER_ADMIN),
                AccessRule.allow(HttpMethod.POST, "/api/things/{id}/said", Role.PARTNER_ADMIN),
                AccessRule.allow(HttpMethod.GET, "/api/things/secret", Role.OPERATOR),
                AccessRule.allow(HttpMethod.GET, "/api/things", Role.PARTNER_ADMIN)
                        .list(),
                AccessRule.allowEveryone(HttpMethod.GET, "/api/fatal/{how}"),
                AccessRule.allowEveryone(HttpMethod.GET, "/api/fatal-list").list(),
                AccessRule.allowEveryone(HttpMethod.GET, "/api/caller"),
                AccessRule.allowEveryone(HttpMethod.GET, "/api/broken").asking("number"));
    }

    /** Moves without any deadlines to make up. */
    static final class FakeClock implements ServiceClock, SimulationClock {
        private volatile Instant now;
        volatile boolean simulated = true;
        volatile RuntimeException failure;

        FakeClock(Instant now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public boolean simulated() {
            return simulated;
        }

        @Override
        public void advanceTo(Instant instant) {
            if (failure != null) {
                throw failure;
            }
            moveTo(instant);
        }

        @Override
        public void moveTo(Instant instant) {
            if (instant.isBefore(now)) {
                throw new IllegalArgumentException("backwards");
            }
            now = instant;
        }
    }
}

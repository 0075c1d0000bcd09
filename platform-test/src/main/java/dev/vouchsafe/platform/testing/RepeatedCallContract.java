package dev.vouchsafe.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.vouchsafe.platform.http.access.AccessRule;
import dev.vouchsafe.platform.http.access.AccessRules;
import dev.vouchsafe.platform.imports.ImportHttp;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.testing.KeyedCall.Answer;
import dev.vouchsafe.platform.time.SimulationClock;
import dev.vouchsafe.platform.whatif.PlayHttp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Every call of a service that changes something may be sent again with its {@code Idempotency-Key}: at once, after a
 * restart and after more than a day. It happens once, and the first answer stands. Each change of the route table must
 * have a call here.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class RepeatedCallContract {

    private static final int COPIES = 4;
    /** Keys are kept for 24 hours at least. */
    private static final Duration LONGER_THAN_A_DAY = Duration.ofHours(25);

    private final Map<KeyedCall, List<Answer>> answers = new LinkedHashMap<>();
    private final Map<KeyedCall, Long> events = new LinkedHashMap<>();
    private ServiceUnderTest service;

    /** The service, with all that the calls need. */
    protected abstract ServiceUnderTest start();

    /** In the order in which they are sent; admitted ones and such as are refused for a reason that is kept. */
    protected abstract List<KeyedCall> calls();

    @BeforeAll
    void sendEachInSeveralCopiesAtOnce() throws InterruptedException {
        service = start();
        service.compareAnswers();
        for (var call : calls()) {
            long before = head();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var copies = IntStream.range(0, COPIES)
                        .<Callable<Answer>>mapToObj(n -> () -> call.sendTo(service))
                        .toList();
                answers.put(
                        call,
                        threads.invokeAll(copies).stream()
                                .map(RepeatedCallContract::answer)
                                .toList());
            }
            events.put(call, head() - before);
        }
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void everyChangeOfTheRouteTableHasACallThatIsAdmitted() {
        var changes = service.beans(AccessRules.class).stream()
                .flatMap(rules -> rules.rules().stream())
                .filter(rule ->
                        !rule.method().equals(HttpMethod.GET) && !rule.path().startsWith("/api/ops/"))
                // What is played changes nothing, and takes no key.
                .filter(rule -> !rule.path().equals(PlayHttp.PATH))
                // The same file is the same import, with a key or without.
                .filter(rule -> !rule.path().startsWith(ImportHttp.PATH))
                .toList();

        assertThat(changes)
                .isNotEmpty()
                .allSatisfy(rule ->
                        assertThat(answers.keySet()).anyMatch(call -> call.status() < 400 && serves(rule, call)));
    }

    /** It is asked here, where the service runs with all of its routes. */
    @Test
    void theDescriptionSaysTheSameOfEachRoute() {
        var routes = new DescribedRoutes(service);

        routes.assertDescribed();
        routes.assertServed();
    }

    @Test
    void copiesAtOnceGetOneAnswerAndHappenOnce() {
        answers.forEach((call, copies) -> {
            assertThat(copies).as(call.name()).containsOnly(copies.getFirst());
            assertThat(copies.getFirst().status())
                    .as("%s: %s", call.name(), copies.getFirst().body())
                    .isEqualTo(call.status());
            assertThat(events.get(call))
                    .as("events of all copies of %s", call.name())
                    .isEqualTo(call.events());
        });
    }

    @Test
    void afterARestartTheFirstAnswerStands() {
        service.restart();

        eachAgainGetsItsFirstAnswerAndChangesNothing();
    }

    @Test
    void aDayLaterTheFirstAnswerStands() {
        var clock = service.bean(SimulationClock.class);
        clock.advanceTo(clock.now().plus(LONGER_THAN_A_DAY));

        eachAgainGetsItsFirstAnswerAndChangesNothing();
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        long before = head();
        answers.keySet().forEach(call -> {
            var other = call.sendOtherTo(service);
            assertThat(other.status()).as(call.name()).isEqualTo(422);
            assertThat(other.body()).as(call.name()).contains("\"code\":\"idempotency-key-reused\"");
        });
        assertThat(head()).isEqualTo(before);
    }

    @Test
    void whenKeysAreNoLongerKeptTheLogStillKnowsItsCalls() {
        var keys = service.bean(MongoDatabase.class).getCollection("idempotency");
        var kept = keys.find().into(new ArrayList<>());
        long before = head();
        try {
            answers.forEach((call, copies) -> {
                keys.deleteMany(new Document());
                if (call.events() > 0) {
                    var other = call.sendOtherTo(service);
                    assertThat(other.status())
                            .as("%s, with another body: %s", call.name(), other.body())
                            .isEqualTo(422);
                    assertThat(other.body()).as(call.name()).contains("\"code\":\"idempotency-key-reused\"");
                    assertThat(call.sendTo(service)).as(call.name()).isEqualTo(copies.getFirst());
                }
            });
        } finally {
            keys.deleteMany(new Document());
            keys.insertMany(kept);
        }
        assertThat(head()).isEqualTo(before);
    }

    private void eachAgainGetsItsFirstAnswerAndChangesNothing() {
        long before = head();
        answers.forEach((call, copies) ->
                assertThat(call.sendTo(service)).as(call.name()).isEqualTo(copies.getFirst()));
        assertThat(head()).isEqualTo(before);
    }

    private long head() {
        return service.bean(LogReader.class).head();
    }

    private static Answer answer(Future<Answer> copy) {
        if (copy.state() == Future.State.FAILED) {
            throw new AssertionError(copy.exceptionNow());
        }
        return copy.resultNow();
    }

    private static boolean serves(AccessRule rule, KeyedCall call) {
        return rule.method().equals(call.method())
                && PathPatternParser.defaultInstance
                        .parse(rule.path())
                        .matches(PathContainer.parsePath(call.path().split("\\?")[0]));
    }
}

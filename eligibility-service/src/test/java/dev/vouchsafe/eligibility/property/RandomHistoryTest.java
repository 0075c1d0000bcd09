package dev.vouchsafe.eligibility.property;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.eligibility.EligibilityServiceApplication;
import dev.vouchsafe.eligibility.domain.PartnerEvent;
import dev.vouchsafe.eligibility.stream.EligibilityStreams;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.testing.Driven;
import dev.vouchsafe.platform.testing.LiveStates;
import dev.vouchsafe.platform.testing.ServiceUnderTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random histories, three steps at a time, with restarts: a partner's standing rebuilt is what it was live, and what
 * must hold holds.
 */
class RandomHistoryTest {

    private static final Instant START = Instant.parse("2019-11-04T09:00:00Z");
    private static final int ROUNDS = 50;
    private static final int AT_ONCE = 3;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.vouchsafe.platform.testing.HistorySeeds#seeds")
    void standingRebuiltEqualsLiveAtEveryPosition(long seed) throws Exception {
        var random = new Random(seed);
        var live = new LiveStates<>(new PartnerWorld());
        try (var service =
                new ServiceUnderTest(live.in(EligibilityServiceApplication::application), START.toString())) {
            var steps = new RandomSteps(random);
            var middle = play(service, steps, random, START);
            check(service, live);
            var shown = shown(service);

            service.restart();
            check(service, live);
            assertThat(shown(service)).isEqualTo(shown);

            play(service, steps, random, middle);
            var invariants = check(service, live);
            assertThat(invariants.told())
                    .as("events of all messages, however often each came")
                    .isEqualTo(steps.messages());
            assertThat(invariants.enrolments())
                    .as("this history comes to enrolments")
                    .isPositive();
        }
    }

    private static Instant play(ServiceUnderTest service, RandomSteps steps, Random random, Instant from)
            throws InterruptedException, ExecutionException {
        var driven = new Driven(service);
        var now = from;
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int round = 0; round < ROUNDS; round++) {
                now = now.plus(Duration.ofHours(1 + random.nextInt(200)));
                service.advanceTo(now.toString());
                var today = now.atZone(ZoneOffset.UTC).toLocalDate();
                var taken = IntStream.range(0, AT_ONCE)
                        .mapToObj(n -> steps.next(today))
                        .<Future<?>>map(step -> threads.submit(() -> step.accept(driven)))
                        .toList();
                for (var step : taken) {
                    step.get();
                }
            }
        }
        return now;
    }

    private static PartnerInvariants check(ServiceUnderTest service, LiveStates<PartnerWorld> live) {
        var log = service.bean(LogReader.class);
        var invariants = new PartnerInvariants();
        live.compareWith(log, new PartnerWorld(), (world, event) -> {
            invariants.check(event);
            var partnerId = ((PartnerEvent) event.payload()).partnerId();
            assertThat(log.stateUpTo(EligibilityStreams.partner(partnerId), event.position())
                            .state())
                    .isEqualTo(world.partner(partnerId));
        });
        return invariants;
    }

    /** What the service says of each registered partner, and its checklist. */
    private static List<String> shown(ServiceUnderTest service) {
        var driven = new Driven(service);
        var log = service.bean(LogReader.class);
        return RandomSteps.PARTNERS.stream()
                .filter(partner -> log.stateOf(EligibilityStreams.partner(partner))
                        .state()
                        .standing()
                        .known())
                .flatMap(partner -> List.of("", "/eligibility").stream()
                        .map(what -> new String(driven.read("/api/partners/" + partner + what), UTF_8)))
                .toList();
    }
}

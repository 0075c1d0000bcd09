package dev.vouchsafe.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.acceptance.faults.Outage.Kind;
import dev.vouchsafe.eventstore.MongoEventStorageEngine;
import dev.vouchsafe.platform.projection.FollowerWatch;
import dev.vouchsafe.platform.projection.Followers;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All services under load, whose store is cut off, keeps silent, or has followers meet errors: every follower moves
 * again, what fell due meanwhile is decided, nothing is lost and nothing happens twice. A build does it with short
 * claims, time-outs and outages; {@code -Dvouchsafe.outages.rounds} asks for the long form.
 */
@org.junit.jupiter.api.Tag("long")
class OutagesTest {

    private static final Logger log = LoggerFactory.getLogger(OutagesTest.class);
    private static final long SEED = Long.getLong("vouchsafe.faults.seed", System.nanoTime());
    private static final Integer ROUNDS = Integer.getInteger("vouchsafe.outages.rounds");
    private static final Duration MOVE = Duration.ofSeconds(5);
    private static final Duration DECIDE = Duration.ofSeconds(2);
    /**
     * What ends on one day is what was published in the round before: after a long outage thousands, of which no more
     * are decided in a second.
     */
    private static final int DECIDED_PER_SECOND = 1_500;

    /** A build shares its machine with others. */
    private static final int SLACK = ROUNDS == null ? 6 : 1;

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final LocalDate FIRST = LocalDate.parse("2020-09-02");

    private final List<String> late = new ArrayList<>();

    @Test
    void everythingMovesAgainAfterTheStoresReturn() throws Exception {
        boolean isLong = ROUNDS != null;
        var outages = isLong
                ? longForm()
                : List.of(outage(Kind.CUT, 4), outage(Kind.DEAD, 4), outage(Kind.ERROR, 1), outage(Kind.SILENT, 4));
        var settings = isLong ? List.<String>of() : List.of("vouchsafe.followers.claim=2s");
        var options = isLong ? "" : "/?socketTimeoutMS=1500&connectTimeoutMS=500";
        try (var services = new HurtServices(FIRST.atStartOfDay().toInstant(ZoneOffset.UTC), options, settings);
                var load = new Load(services.kafka.bootstrapServers(), services.clock, FIRST.plusDays(1))) {
            for (int n = 0; n < outages.size(); n++) {
                round(services, load, outages.get(n), FIRST.plusDays(n + 1));
            }
            load.end();
            new Outcome(services, load, FIRST.plusDays(outages.size())).check();
            if (!isLong) {
                // By themselves: a build's slack is longer than the watch waits, so it could hide a follower that
                // doesn't go on.
                services.names()
                        .forEach(name -> assertThat(
                                        services.bean(name, FollowerWatch.class).restarts())
                                .as("followers of %s begun anew", name)
                                .isZero());
            }
            log.info(
                    "{} outages, {} vouchers, {} payment windows; nothing lost, nothing twice; -Dvouchsafe.faults.seed={}",
                    outages.size(),
                    load.vouchers.size(),
                    load.windows.size(),
                    SEED);
        }
        assertThat(late).as("-Dvouchsafe.faults.seed=%d", SEED).isEmpty();
    }

    private static List<Outage> longForm() {
        var random = new Random(SEED);
        List<Outage> all = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            var outages = new ArrayList<>(List.of(
                    outage(Kind.CUT, 6),
                    outage(Kind.CUT, 45),
                    outage(Kind.CUT, 300),
                    outage(Kind.ERROR, 1),
                    outage(random.nextBoolean() ? Kind.SILENT : Kind.DEAD, 60)));
            Collections.shuffle(outages, random);
            all.addAll(outages);
        }
        return all;
    }

    private static Outage outage(Kind kind, int seconds) {
        return new Outage(kind, Duration.ofSeconds(seconds));
    }

    /** In the midst of the outage a day begins, on which vouchers expire and payment windows close. */
    private void round(HurtServices services, Load load, Outage outage, LocalDate day) {
        pause(Duration.ofSeconds(2)); // of work
        load.endsOn(day.plusDays(1));
        pause(Duration.ofSeconds(1));
        Recovery.await(
                () -> "all that ends to be recorded",
                PATIENCE,
                Duration.ofMillis(200),
                () -> load.latest(day).stream().allMatch(id -> isRecorded(services, id)));
        var due = day.atStartOfDay().toInstant(ZoneOffset.UTC);
        services.clock.jumpTo(due.minus(outage.length().dividedBy(2)));
        var recovery = new Recovery(services, due);
        outage.begin(services);
        pause(outage.length());
        recovery.nothingComes();
        if (outage.kind() == Kind.ERROR) {
            services.names()
                    .forEach(name -> services.bean(name, Followers.class)
                            .positions()
                            .keySet()
                            .forEach(follower -> services.errors.arm(name, follower)));
        }
        outage.end(services);
        recovery.await();
        Recovery.await(
                () -> "the watch to be content",
                () -> services.errors.isEmpty()
                        && services.names().stream()
                                .allMatch(name -> services.bean(name, FollowerWatch.class)
                                        .standing()
                                        .isEmpty()));
        int ended = load.endedOn(day);
        log.info(
                "{}: {} due; {}; load of the machine {}",
                outage,
                ended,
                recovery,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        recovery.moved().forEach((follower, millis) -> note(outage, follower + " moved", millis, MOVE));
        recovery.decided()
                .forEach((service, millis) ->
                        note(outage, ended + " due, " + service + " decided", millis, timeFor(ended)));
    }

    private static Duration timeFor(int due) {
        var alone = Duration.ofMillis(1_000L * due / DECIDED_PER_SECOND);
        return DECIDE.compareTo(alone) > 0 ? DECIDE : alone;
    }

    private static boolean isRecorded(HurtServices services, String id) {
        var service = id.startsWith("PS-") ? HurtServices.VOUCHER : HurtServices.PAYMENT;
        return !services.bean(service, MongoEventStorageEngine.class)
                .log()
                .history(Tag.of("voucher", id), Long.MAX_VALUE)
                .isEmpty();
    }

    private void note(Outage outage, String what, long millis, Duration limit) {
        if (millis > SLACK * limit.toMillis()) {
            late.add(outage + ": " + what + " after " + millis + " ms");
        }
    }

    private static void pause(Duration length) {
        long end = System.nanoTime() + length.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }
}

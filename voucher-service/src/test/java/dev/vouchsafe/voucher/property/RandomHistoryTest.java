package dev.vouchsafe.voucher.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.testing.Driven;
import dev.vouchsafe.platform.testing.LiveStates;
import dev.vouchsafe.platform.testing.ServiceUnderTest;
import dev.vouchsafe.platform.whatif.Play;
import dev.vouchsafe.platform.whatif.PlayProgress;
import dev.vouchsafe.platform.whatif.Plays;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.voucher.VoucherServiceApplication;
import dev.vouchsafe.voucher.domain.Agreement;
import dev.vouchsafe.voucher.domain.PoolEvent;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherEvent;
import dev.vouchsafe.voucher.domain.VoucherEvolution;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Random histories of two years and more, valid and invalid steps, with a restart in the middle: what must hold holds,
 * at every position. Other ones by {@code -Dvouchsafe.history.seeds=4,5,6}.
 */
class RandomHistoryTest {

    private static final Instant START = Instant.parse("2019-11-04T09:00:00Z");
    /** After the last day to redeem, when no voucher can be open any more. */
    private static final Instant END = Instant.parse("2022-01-02T00:00:00Z");

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.vouchsafe.platform.testing.HistorySeeds#seeds")
    void whatMustHoldHoldsAtEveryPosition(long seed) {
        var random = new Random(seed);
        var live = new LiveStates<>(new VoucherWorld());
        try (var service = new ServiceUnderTest(live.in(VoucherServiceApplication::application), START.toString())) {
            var steps = new RandomSteps(random);
            steps.begin(new Driven(service));
            var middle = START.plus(Duration.ofDays(300 + random.nextInt(200)));

            play(service, live, steps, random, START, middle);
            check(service, live);
            service.restart();
            check(service, live);
            play(service, live, steps, random, middle, END);

            aPlayUnderTheSameProgramComesToTheSame(service, END);
            aPlayUnderTheSameProgramComesToTheSame(service, middle);

            var ends = check(service, live).allEnded();
            assertThat(ends.values())
                    .as("this history comes to every end")
                    .contains("redeemed", "expired", "withdrawn");
        }
    }

    /** Everything is decided again, in memory, and comes to what is recorded. */
    private static void aPlayUnderTheSameProgramComesToTheSame(ServiceUnderTest service, Instant asOf) {
        var played = service.bean(Plays.class)
                .play(service.bean(Programs.class), asOf, new Plays.Listener() {}, new PlayProgress());

        assertThat(states(played.after())).isNotEmpty().isEqualTo(states(played.before()));
        var log = service.bean(LogReader.class);
        played.before()
                .log()
                .all(Voucher.Issued.class)
                .forEach(voucher -> assertThat(voucher)
                        .isEqualTo(VoucherEvolution.standing(
                                log.stateAsOf(
                                                VoucherStreams.voucher(
                                                        voucher.grant().voucherId()),
                                                asOf)
                                        .state(),
                                asOf)));
    }

    private static Map<Object, Object> states(Play play) {
        var states = new HashMap<Object, Object>();
        play.log()
                .all(Voucher.Issued.class)
                .forEach(each -> states.put(each.grant().voucherId(), each));
        play.log()
                .all(Agreement.class)
                .forEach(each -> each.pools()
                        .values()
                        .forEach(pool -> states.put(
                                pool.activation().agreementId()
                                        + pool.activation().program(),
                                each)));
        return states;
    }

    private static void play(
            ServiceUnderTest service,
            LiveStates<VoucherWorld> live,
            RandomSteps steps,
            Random random,
            Instant from,
            Instant to) {
        var driven = new Driven(service);
        for (var now = from; now.isBefore(to); now = now.plus(Duration.ofHours(1 + random.nextInt(300)))) {
            service.advanceTo(now.toString());
            nothingIsOverdue(live.world(), now);
            for (int step = random.nextInt(10); step >= 0; step--) {
                steps.step(driven, live.world(), now);
            }
        }
        service.advanceTo(to.toString());
        nothingIsOverdue(live.world(), to);
    }

    private static void nothingIsOverdue(VoucherWorld world, Instant now) {
        assertThat(world.open())
                .allSatisfy(voucher ->
                        assertThat(voucher.grant().validity().deadline()).isAfter(now));
    }

    /**
     * Builds everything again from what is stored, event by event, and compares it with what was live at that position.
     */
    private static VoucherInvariants check(ServiceUnderTest service, LiveStates<VoucherWorld> live) {
        var log = service.bean(LogReader.class);
        var invariants = new VoucherInvariants();
        var rebuilt = live.compareWith(log, new VoucherWorld(), (world, event) -> {
            invariants.check(event);
            invariants.checkBalances(world.agreements);
            streamsAreWhole(log, world, event.payload(), event.position());
        });
        assertThat(listed(new Driven(service))).isEqualTo(statuses(rebuilt));
        return invariants;
    }

    /** What a decision or an answer would see at that position, by the tags of the log. */
    private static void streamsAreWhole(LogReader log, VoucherWorld rebuilt, DomainEvent fact, long position) {
        switch (fact) {
            case VoucherEvent e ->
                assertThat(log.stateUpTo(VoucherStreams.voucher(e.voucherId()), position)
                                .state())
                        .isEqualTo(rebuilt.voucher(e.voucherId()));
            case PoolEvent e ->
                assertThat(log.stateUpTo(VoucherStreams.agreement(e.agreementId()), position)
                                .state())
                        .isEqualTo(rebuilt.agreements.get(e.agreementId()));
            default ->
                rebuilt.vouchers.forEach((id, voucher) -> assertThat(log.stateUpTo(VoucherStreams.voucher(id), position)
                                .state())
                        .isEqualTo(voucher));
        }
    }

    private static Map<String, String> statuses(VoucherWorld world) {
        var statuses = new TreeMap<String, String>();
        world.vouchers.values().stream()
                .filter(Voucher.Issued.class::isInstance)
                .map(Voucher.Issued.class::cast)
                .forEach(voucher -> statuses.put(
                        voucher.grant().voucherId().value(),
                        line(
                                voucher.status(),
                                voucher.grant().validity().lastDay(),
                                voucher.holder().map(PartnerId::value).orElse(null))));
        return statuses;
    }

    private static Map<String, String> listed(Driven service) {
        var listed = new TreeMap<String, String>();
        JsonNode answer;
        int page = 0;
        do {
            answer = JsonMapper.shared().readTree(service.read("/api/vouchers?size=200&page=" + page++));
            answer.get("items")
                    .forEach(row -> listed.put(
                            row.get("voucherId").asString(),
                            line(
                                    row.get("status").asString(),
                                    row.get("lastDay").asString(),
                                    row.path("partnerId").isString()
                                            ? row.get("partnerId").asString()
                                            : null)));
        } while (listed.size() < answer.get("total").asInt());
        return listed;
    }

    private static String line(String status, Object lastDay, String partner) {
        return status + " through " + lastDay + (partner == null ? "" : " with " + partner);
    }
}

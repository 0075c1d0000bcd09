package dev.vouchsafe.payment.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.payment.PaymentCalls;
import dev.vouchsafe.payment.PaymentServiceApplication;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.testing.LiveStates;
import dev.vouchsafe.platform.testing.ServiceUnderTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Random calls, four at a time, while time goes by, and restarts: the state rebuilt is what it was live, and what must
 * hold of payments holds.
 */
class RandomHistoryTest {

    private static final int VOUCHERS = 10;
    private static final int REQUESTS = 8;
    private static final int ROUNDS = 30;
    private static final Set<Integer> CLEAN = Set.of(200, 404, 409, 422);

    private static final LiveStates<PaymentWorld> LIVE = new LiveStates<>(new PaymentWorld());
    private static ServiceUnderTest service;
    private static Instant now = Instant.parse(PaymentCalls.START);

    @BeforeAll
    static void start() {
        service = new ServiceUnderTest(LIVE.in(PaymentServiceApplication::application), PaymentCalls.START);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @MethodSource("dev.vouchsafe.platform.testing.HistorySeeds#seeds")
    void whatMustHoldHolds(long seed) throws Exception {
        var random = new Random(seed);
        var partner = PaymentCalls.ofRegisteredPartner(service, "P-" + seed);
        IntStream.range(0, VOUCHERS)
                .forEach(n -> partner.redeemed(voucher(seed, n), 5, now.minus(Duration.ofDays(random.nextInt(60)))));

        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int round = 0; round < ROUNDS; round++) {
                var calls = IntStream.range(0, 4)
                        .mapToObj(n -> randomCall(partner, seed, random))
                        .toList();
                assertThat(threads.invokeAll(calls))
                        .allSatisfy(status -> assertThat(CLEAN).contains(status.get()));
                pass(random);
            }
        }

        check(partner);
        service.restart();
        check(partner);
    }

    private static void check(PaymentCalls partner) {
        var log = service.bean(LogReader.class);
        var invariants = new PaymentInvariants();
        var rebuilt = LIVE.compareWith(log, new PaymentWorld(), (world, event) -> invariants.check(event));
        rebuilt.isSeenIn(log, log.head());
        invariants.nothingIsOverdue(now);
        assertThat(listed(partner)).isEqualTo(invariants.statuses(partner.partnerId()));
    }

    private static Callable<Integer> randomCall(PaymentCalls partner, long seed, Random random) {
        var request = "R-" + seed + "-" + random.nextInt(REQUESTS);
        var vouchers = random.ints(1 + random.nextInt(3), 0, VOUCHERS)
                .distinct()
                .mapToObj(n -> voucher(seed, n))
                .toArray(String[]::new);
        int step = random.nextInt(8);
        return () -> (switch (step) {
                    case 0, 1, 2 -> partner.draft(request, "1.00", vouchers);
                    case 3, 4 -> partner.post(request + "/submission");
                    case 5 -> partner.officerPosts(request + "/approval");
                    case 6 -> partner.officerRejects(request);
                    default -> partner.officerPosts(request + "/payment");
                })
                .returnResult(Void.class)
                .getStatus()
                .value();
    }

    /** Now and then some hours pass, or days. */
    private static void pass(Random random) {
        if (random.nextInt(3) == 0) {
            now = now.plus(Duration.ofHours(random.nextInt(200)));
        }
        service.advanceTo(now.toString());
    }

    private static Map<String, String> listed(PaymentCalls partner) {
        var answer =
                partner.get("?size=100").expectBody(byte[].class).returnResult().getResponseBody();
        var found = new TreeMap<String, String>();
        for (JsonNode item : JsonMapper.shared().readTree(answer).get("items")) {
            found.put(item.get("requestId").asString(), item.get("status").asString());
        }
        return found;
    }

    private static String voucher(long seed, int n) {
        return "PS-" + seed + "-" + n;
    }
}

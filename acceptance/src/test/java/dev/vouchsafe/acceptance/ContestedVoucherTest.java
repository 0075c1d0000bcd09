package dev.vouchsafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.standalone.Json;
import dev.vouchsafe.standalone.play.Calls;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Eight partners reach for one voucher at the same time. Exactly one gets it, whatever the timing. */
class ContestedVoucherTest {

    private static final int ROUNDS = Integer.getInteger("vouchsafe.contest.rounds", 40);
    private static final List<String> PARTNERS =
            IntStream.rangeClosed(1, 8).mapToObj(i -> "P-700" + i).toList();

    @TempDir
    private Path place;

    @Test
    void oneGetsItAndSevenAreToldThatSomebodyWasFirst() throws Exception {
        try (var system = new RunningSystem(place);
                ExecutorService callers = Executors.newFixedThreadPool(PARTNERS.size())) {
            system.givePool(ROUNDS);
            PARTNERS.forEach(system::register);
            List<String> vouchers = IntStream.range(0, ROUNDS)
                    .mapToObj("PS-RACE-%04d"::formatted)
                    .toList();
            vouchers.forEach(system::assign);
            system.settle();
            assertThat(PARTNERS.stream().map(system::enrol).flatMap(List::stream))
                    .allSatisfy(reply -> assertThat(reply.status()).isBetween(200, 299));
            system.settle();
            for (String voucher : vouchers) {
                contest(system, callers, voucher);
            }
        }
    }

    private static void contest(RunningSystem system, ExecutorService callers, String voucher) throws Exception {
        var start = new CyclicBarrier(PARTNERS.size());
        List<Callable<Calls.Reply>> attempts = PARTNERS.stream()
                .<Callable<Calls.Reply>>map(partner -> () -> {
                    start.await();
                    return system.call(
                            RunningSystem.admin(partner),
                            "POST",
                            "/api/vouchers/" + voucher + "/reservation",
                            RunningSystem.reservation(partner));
                })
                .toList();
        List<Future<Calls.Reply>> replies = callers.invokeAll(attempts);
        int winner = -1;
        for (int i = 0; i < replies.size(); i++) {
            Calls.Reply reply = replies.get(i).get();
            if (reply.status() == 201) {
                assertThat(winner).as("%s was reserved twice", voucher).isEqualTo(-1);
                winner = i;
            } else {
                assertThat(reply.status())
                        .as(() -> voucher + ": " + reply.body())
                        .isEqualTo(409);
                assertThat(codes(reply)).containsExactly("voucher-not-available");
            }
        }
        assertThat(winner).as("nobody got %s", voucher).isNotEqualTo(-1);
        assertThat(system.read("/api/vouchers/" + voucher).path("partnerId").asString())
                .isEqualTo(PARTNERS.get(winner));
    }

    private static Stream<String> codes(Calls.Reply reply) {
        return Json.MAPPER
                .readTree(reply.body())
                .path("violations")
                .valueStream()
                .map(violation -> violation.path("code"))
                .map(JsonNode::asString);
    }
}

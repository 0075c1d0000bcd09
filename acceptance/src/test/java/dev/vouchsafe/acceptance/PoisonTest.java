package dev.vouchsafe.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.topics.Topics;
import dev.vouchsafe.standalone.scenario.ScenarioLine;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rubbish on every topic that a service reads: it is put aside with its reason, or left alone, and what comes next is
 * processed.
 */
class PoisonTest {

    private static final String PARTNER = "P-7001";
    private static final String VOUCHER = "PS-POIS-0001";

    /** One kind of rubbish. {@code type} is null for the type that the topic's readers know. */
    private record Poison(String name, String type, byte[] value, boolean deadLettered) {}

    private static final List<Poison> POISONS = List.of(
            new Poison("not-json", null, "{\"partnerId\": ".getBytes(UTF_8), true),
            new Poison("not-text", null, new byte[] {0, (byte) 0xff, 1}, true),
            new Poison(
                    "wrong-types",
                    null,
                    "{\"agreementId\": 7, \"partnerId\": [], \"voucherId\": {}, \"days\": \"many\"}".getBytes(UTF_8),
                    true),
            new Poison("missing-fields", null, "{}".getBytes(UTF_8), true),
            new Poison("no-object", null, "null".getBytes(UTF_8), true),
            new Poison("empty", null, new byte[0], true),
            new Poison("huge", null, ("{\"partnerId\": \"" + "x".repeat(2_000_000) + "\"}").getBytes(UTF_8), true),
            new Poison("unknown-type", "weather.changed.v1", "{}".getBytes(UTF_8), false));

    @TempDir
    private Path place;

    @Test
    void isPutAsideAndTheNextMessageIsProcessed() {
        try (var system = new RunningSystem(place)) {
            poison(system, Topics.VLSC, RunningSystem.AGREEMENT, "/vlsc", "vlsc.days.accrued.v1");
            system.givePool(10);
            system.assign(VOUCHER);
            system.settle();
            assertThat(system.read("/api/vouchers/" + VOUCHER).path("status").asString())
                    .isEqualTo("assigned");
            assertPutAside(system, Topics.VLSC);

            poison(system, Topics.MPN, PARTNER, "/mpn", "mpn.partner.registered.v1");
            system.register(PARTNER);
            poison(system, Topics.ELIGIBILITY, PARTNER, "/eligibility-service", "eligibility.offering-enrolled.v1");
            system.settle();
            assertThat(system.enrol(PARTNER))
                    .allSatisfy(
                            reply -> assertThat(reply.status()).as(reply.body()).isBetween(200, 299));
            assertPutAside(system, Topics.MPN);

            system.settle();
            assertThat(system.reserve(VOUCHER, PARTNER).status())
                    .as("voucher-service knows the partner")
                    .isEqualTo(201);
            assertPutAside(system, Topics.ELIGIBILITY);

            poison(system, Topics.VOUCHER, VOUCHER, "/voucher-service", "voucher.redeemed.v1");
            assertThat(system.deliverAndRedeem(VOUCHER, PARTNER))
                    .allSatisfy(
                            reply -> assertThat(reply.status()).as(reply.body()).isBetween(200, 299));
            system.settle();
            assertThat(system.registerForPayment(PARTNER).status())
                    .as("payment-service knows of the redeemed voucher")
                    .isBetween(200, 299);
            assertPutAside(system, Topics.VOUCHER);
        }
    }

    private static void poison(RunningSystem system, String topic, String key, String source, String knownType) {
        for (Poison poison : POISONS) {
            system.external.publish(new ScenarioLine.Publish(
                    0,
                    RunningSystem.NOW,
                    topic,
                    key,
                    "poison-" + poison.name(),
                    source,
                    poison.type() == null ? knownType : poison.type(),
                    key,
                    poison.value()));
        }
    }

    private static void assertPutAside(RunningSystem system, String topic) {
        assertThat(system.external.deadLetters(topic))
                .as("dead letters of " + topic)
                .isEqualTo((int) POISONS.stream().filter(Poison::deadLettered).count());
    }
}

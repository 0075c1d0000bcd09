package dev.vouchsafe.acceptance.faults;

import dev.vouchsafe.contracts.topics.Topics;
import dev.vouchsafe.platform.testing.FlowingClock;
import dev.vouchsafe.standalone.play.KafkaExternalSystems;
import dev.vouchsafe.standalone.scenario.ScenarioLine;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Messages to every service, without a pause: vouchers that expire, payment windows that close, and partners. */
final class Load implements AutoCloseable {

    /** So many that none has thousands of vouchers after a long outage. */
    private static final int AGREEMENTS = 50;

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(50);
    private static final int VOUCHER_LIFE = 180;
    private static final int PAYMENT_WINDOW = 60;
    /** By their keys they are spread over three partitions. */
    private static final int LATEST = 12;

    /** The day at whose beginning each voucher expires, and each payment window closes. */
    final Map<String, LocalDate> vouchers = new ConcurrentHashMap<>();

    final Map<String, LocalDate> windows = new ConcurrentHashMap<>();
    private final KafkaExternalSystems external;
    private final FlowingClock clock;
    private final Thread thread = Thread.ofPlatform().daemon().name("load").unstarted(this::publish);
    private volatile LocalDate ends;
    private volatile boolean goesOn = true;
    private int published;

    /** @param ends the day at whose beginning what is published ends, from now on */
    Load(String bootstrapServers, FlowingClock clock, LocalDate ends) {
        this.external = new KafkaExternalSystems(bootstrapServers);
        this.clock = clock;
        this.ends = ends;
        IntStream.range(0, AGREEMENTS).mapToObj(Load::agreement).forEach(this::givePool);
        thread.start();
    }

    private void givePool(String agreement) {
        publish(
                Topics.VLSC,
                agreement,
                "/vlsc",
                "vlsc.benefit.activated.v1",
                "{'agreementId': '%s', 'program': 'planning-services', 'activatedOn': '2019-11-04', 'customer': {'customerId': 'C-1', 'legalEntity': 'Contoso', 'division': null, 'country': 'GB'}, 'agreementEndsOn': '2022-10-31'}"
                        .formatted(agreement));
        publish(
                Topics.VLSC,
                agreement,
                "/vlsc",
                "vlsc.days.accrued.v1",
                "{'agreementId': '%s', 'program': 'planning-services', 'days': 1000000, 'accruedOn': '2019-11-04'}"
                        .formatted(agreement));
    }

    private static String agreement(int n) {
        return "V70%05d".formatted(n % AGREEMENTS);
    }

    void endsOn(LocalDate day) {
        ends = day;
    }

    /** How many vouchers and payment windows end at the beginning of a day. */
    int endedOn(LocalDate day) {
        return (int) Stream.of(vouchers, windows)
                .flatMap(kind -> kind.values().stream())
                .filter(day::equals)
                .count();
    }

    /**
     * The last that ends on a day of each kind, of every partition: when these are recorded, so is all that was
     * published before them.
     */
    Set<String> latest(LocalDate day) {
        return Stream.of(vouchers, windows)
                .flatMap(kind -> kind.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(day))
                        .map(Map.Entry::getKey)
                        .sorted(Comparator.comparingInt(
                                        (String id) -> Integer.parseInt(id.substring(id.indexOf('-') + 1)))
                                .reversed())
                        .limit(LATEST))
                .collect(Collectors.toSet());
    }

    private void publish() {
        for (int n = 0; goesOn; n++) {
            var day = ends;
            assign("PS-" + n, agreement(n), day);
            if (n % 3 == 0) {
                redeem("PR-" + n, agreement(n), day);
                publish(
                        Topics.MPN,
                        "P-" + n,
                        "/mpn",
                        "mpn.partner.registered.v1",
                        "{'partnerId': 'P-%d', 'name': 'Partner %d', 'country': 'GB'}".formatted(n, n));
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    private void assign(String voucher, String agreement, LocalDate day) {
        publish(
                Topics.VLSC,
                agreement,
                "/vlsc",
                "vlsc.voucher.assigned.v1",
                "{'voucherId': '%s', 'agreementId': '%s', 'program': 'planning-services', 'offering': 'DDPS', 'level': 1, 'assignedOn': '%s', 'projectManager': {'name': 'Office', 'email': 'office@contoso.example'}, 'voucherAdmin': {'email': 'benefits@contoso.example'}}"
                        .formatted(voucher, agreement, day.minusDays(1 + VOUCHER_LIFE)));
        vouchers.put(voucher, day);
    }

    private void redeem(String voucher, String agreement, LocalDate day) {
        var redeemed = day.minusDays(1 + PAYMENT_WINDOW);
        publish(
                Topics.VOUCHER,
                voucher,
                "/voucher-service",
                "voucher.redeemed.v1",
                "{'voucherId': '%s', 'agreementId': '%s', 'program': 'planning-services', 'offering': 'DDPS', 'level': 1, 'partnerId': 'P-1', 'locationId': 'L-1', 'deliveryCountry': 'GB', 'redeemedOn': '%s', 'redeemedAt': '%sT12:00:00Z'}"
                        .formatted(voucher, agreement, redeemed, redeemed));
        windows.put(voucher, day);
    }

    private void publish(String topic, String key, String source, String type, String data) {
        external.publish(new ScenarioLine.Publish(
                0,
                clock.instant(),
                topic,
                key,
                "load-" + published++,
                source,
                type,
                key,
                data.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    }

    /** Stops; everything is published then. */
    void end() throws InterruptedException {
        goesOn = false;
        thread.join();
    }

    @Override
    public void close() throws InterruptedException {
        end();
        external.close();
    }
}

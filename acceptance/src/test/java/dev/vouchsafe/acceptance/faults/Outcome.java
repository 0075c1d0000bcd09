package dev.vouchsafe.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.eventstore.MongoEventStorageEngine;
import dev.vouchsafe.eventstore.StoredEvent;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.projection.Followers;
import dev.vouchsafe.platform.readmodel.Rebuild;
import dev.vouchsafe.platform.rebuild.Rebuilds;
import dev.vouchsafe.standalone.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/** What is stored in the end, compared with what was published. */
final class Outcome {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final HurtServices services;
    private final Load load;
    private final LocalDate over;

    /** @param over what ends on this day or before has ended */
    Outcome(HurtServices services, Load load, LocalDate over) {
        this.services = services;
        this.load = load;
        this.over = over;
    }

    void check() {
        Recovery.await(
                () -> "everything published to be recorded: "
                        + missing(HurtServices.VOUCHER, "voucher.assigned", load.vouchers)
                        + missing(HurtServices.PAYMENT, "window.opened", load.windows),
                PATIENCE,
                LOOK,
                () -> missing(HurtServices.VOUCHER, "voucher.assigned", load.vouchers)
                                .isEmpty()
                        && missing(HurtServices.PAYMENT, "window.opened", load.windows)
                                .isEmpty());
        services.names()
                .forEach(name -> services.bean(name, Followers.class)
                        .awaitAll(services.bean(name, LogReader.class).head(), PATIENCE));
        once(HurtServices.VOUCHER, "voucher.assigned", "voucher.expired", load.vouchers);
        once(HurtServices.PAYMENT, "window.opened", "window.closed", load.windows);
        services.names().forEach(this::listsAreAsIfMadeAnew);
    }

    /** Each began once, and each whose time is over ended once, at its own instant. */
    private void once(String service, String begin, String end, Map<String, LocalDate> days) {
        var begun = count(service, begin);
        assertThat(begun.keySet()).as(service).isEqualTo(days.keySet());
        assertThat(begun.values()).as("how often each %s", begin).containsOnly(1);
        var ended = count(service, end);
        assertThat(ended.values()).as("how often each %s", end).containsOnly(1);
        days.forEach((voucher, day) -> assertThat(ended.containsKey(voucher))
                .as("%s of %s, which ends on %s", end, voucher, day)
                .isEqualTo(!day.isAfter(over)));
        try (var events = log(service).read(EventCriteria.havingAnyTag(), 0, Long.MAX_VALUE)) {
            events.filter(event -> event.type().equals(end))
                    .forEach(event -> assertThat(Instant.parse(Json.MAPPER
                                    .readTree(event.payloadAsText())
                                    .get("at")
                                    .asString()))
                            .as("when %s ended", voucher(event))
                            .isEqualTo(days.get(voucher(event)).atStartOfDay().toInstant(ZoneOffset.UTC)));
        }
    }

    private Set<String> missing(String service, String type, Map<String, LocalDate> published) {
        var missing = new HashSet<>(published.keySet());
        missing.removeAll(count(service, type).keySet());
        return missing;
    }

    private Map<String, Integer> count(String service, String type) {
        var found = new HashMap<String, Integer>();
        try (var events = log(service).read(EventCriteria.havingAnyTag(), 0, Long.MAX_VALUE)) {
            events.filter(event -> event.type().equals(type))
                    .forEach(event -> found.merge(voucher(event), 1, Integer::sum));
        }
        return found;
    }

    private dev.vouchsafe.eventstore.EventLog log(String service) {
        return services.bean(service, MongoEventStorageEngine.class).log();
    }

    private static String voucher(StoredEvent event) {
        return event.tags().stream()
                .filter(tag -> tag.key().equals("voucher"))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private void listsAreAsIfMadeAnew(String service) {
        var rebuilds = services.bean(service, Rebuilds.class);
        rebuilds.readModels().forEach(model -> {
            var id = rebuilds.start(model, "test", Rebuild.Switching.IF_EQUAL, true)
                    .orElseThrow()
                    .id();
            Recovery.await(
                    () -> "the rebuild to end: " + rebuilds.find(id),
                    PATIENCE,
                    LOOK,
                    () -> !rebuilds.find(id).orElseThrow().state().goesOn());
            var rebuild = rebuilds.find(id).orElseThrow();
            assertThat(rebuild.state()).as("%s", rebuild).isEqualTo(Rebuild.State.FINISHED);
            assertThat(rebuild.comparison().differing()).as("%s", rebuild).isZero();
        });
    }
}

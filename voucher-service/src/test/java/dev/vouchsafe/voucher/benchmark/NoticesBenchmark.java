package dev.vouchsafe.voucher.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.OperatingSystemMXBean;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.outbox.Notices;
import dev.vouchsafe.platform.testing.ServiceUnderTest;
import dev.vouchsafe.voucher.OutsideMessages;
import dev.vouchsafe.voucher.VoucherServiceApplication;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherAssigned;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * What it costs the processor to say what people are told of so many assignments: as one batch, and each by itself. The
 * store is in the same process. Its name keeps it out of the tests; {@code docs/benchmarks.md} has the command.
 * {@code -Dvouchsafe.benchmark.events=500} is the default.
 */
class NoticesBenchmark {

    private static final int ROUNDS = 8;
    private static final String AGREEMENT = "V-1";

    private final int count = Integer.getInteger("vouchsafe.benchmark.events", 500);
    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    @Test
    void run() {
        try (var service = new ServiceUnderTest(VoucherServiceApplication::application, "2021-03-16T09:00:00Z")) {
            publish(service, "benefit", "vlsc.benefit.activated.v1", OutsideMessages.benefit(AGREEMENT));
            publish(service, "days", "vlsc.days.accrued.v1", OutsideMessages.days(AGREEMENT, count, "2019-11-04"));
            for (int i = 0; i < count; i++) {
                var admin = "admin-" + i + "@contoso.example";
                publish(
                        service,
                        "assigned-" + i,
                        "vlsc.voucher.assigned.v1",
                        OutsideMessages.assigned("PS-" + i, AGREEMENT, 1, "2021-03-15", admin));
            }
            service.advanceTo("2021-03-16T09:00:01Z");
            measure(service.bean(Notices.class), assignments(service.bean(LogReader.class)));
        }
    }

    private void measure(Notices notices, List<RecordedEvent> events) {
        for (int round = 0; round < ROUNDS; round++) {
            long alone = cost(() -> events.forEach(event -> notices.toldBy(List.of(event), (of, told) -> {})));
            long together = cost(() -> notices.toldBy(events, (of, told) -> {}));
            System.out.printf(
                    "%d events: each by itself %.2f s, as one batch %.2f s of processor time%n",
                    events.size(), alone / 1e9, together / 1e9);
        }
    }

    private long cost(Runnable work) {
        long before = system.getProcessCpuTime();
        work.run();
        return system.getProcessCpuTime() - before;
    }

    private static List<RecordedEvent> assignments(LogReader log) {
        try (var events = log.after(-1)) {
            return events.filter(event -> event.payload() instanceof VoucherAssigned)
                    .toList();
        }
    }

    private static void publish(ServiceUnderTest service, String id, String type, Map<String, Object> data) {
        var json = JsonMapper.shared().writeValueAsString(data).getBytes(UTF_8);
        service.publish("vlsc.events", AGREEMENT, id, "/vlsc", type, json);
    }
}

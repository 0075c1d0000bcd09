package dev.vouchsafe.voucher.reminder;

import dev.vouchsafe.contracts.decision.RemindersBegun;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.testing.RunningService;
import dev.vouchsafe.voucher.domain.ReminderEvent;
import java.util.List;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;

/** What a running service has recorded of reminders. */
public record RecordedReminders(RunningService service) {

    /** Such as {@code reminder.pool 2021-04-02T00:00:00Z told}, in the order of the log. */
    public List<String> all() {
        return events().stream()
                .filter(event -> event.payload() instanceof ReminderEvent)
                .map(event -> event.type() + " " + event.payload().at()
                        + (((ReminderEvent) event.payload()).told() ? " told" : " untold"))
                .toList();
    }

    /** Where reminders begin in a log that is older. */
    public List<RemindersBegun> begun() {
        return events().stream()
                .map(RecordedEvent::payload)
                .filter(RemindersBegun.class::isInstance)
                .map(RemindersBegun.class::cast)
                .toList();
    }

    private List<RecordedEvent> events() {
        try (var events = service.service().bean(LogReader.class).after(-1)) {
            return events.toList();
        }
    }

    /** What the verification of deadlines says. */
    public BodyContentSpec verified() {
        return service.somebody("auditor")
                .get()
                .uri("/api/ops/deadlines/verification")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }
}

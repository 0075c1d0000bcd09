package dev.vouchsafe.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.vouchsafe.contracts.notice.NoticeGiven.Subject;
import dev.vouchsafe.contracts.notice.NoticeKind;
import dev.vouchsafe.embedded.EmbeddedDocumentStore;
import dev.vouchsafe.notification.domain.NoticeEvent.NoticeReceived;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LastDaysTest {

    private static final LocalDate FIRST = LocalDate.parse("2021-09-12");
    private static final LocalDate SECOND = LocalDate.parse("2021-12-31");

    private static EmbeddedDocumentStore store;
    private static MongoClient client;

    @BeforeAll
    static void start() {
        store = EmbeddedDocumentStore.temporary();
        client = MongoClients.create(store.uri());
    }

    @AfterAll
    static void stop() {
        client.close();
        store.close();
    }

    private static NoticeReceived notice(NoticeKind kind, String voucherId, Map<String, String> days) {
        var facts = new HashMap<String, Object>(days);
        facts.put("voucherId", voucherId);
        return new NoticeReceived(
                "N-1",
                kind.id(),
                "planning-services",
                new Subject("voucher", voucherId),
                null,
                null,
                List.of(),
                null,
                false,
                List.of(),
                facts,
                Instant.parse("2021-03-16T08:00:00Z"));
    }

    @Test
    void eachChangeOfTheDayIsALaterEntryAndTheSameDayIsTheSame() {
        var days = new LastDays(client.getDatabase("changes"));
        var assigned = notice(NoticeKind.VOUCHER_ASSIGNED, "PS-1", Map.of("lastDay", FIRST.toString()));
        var reminder = notice(NoticeKind.VOUCHER_REMINDER, "PS-1", Map.of("lastDay", FIRST.toString()));
        var amended = notice(NoticeKind.AMENDMENT, "PS-1", Map.of("newLastDay", SECOND.toString()));
        var withdrawn = notice(NoticeKind.VOUCHER_WITHDRAWN, "PS-1", Map.of());

        assertThat(days.follow(assigned, 5)).hasValue(new LastDayEntry("PS-1", FIRST, false, 0));
        assertThat(days.follow(reminder, 9)).hasValue(new LastDayEntry("PS-1", FIRST, false, 0));
        assertThat(days.follow(amended, 12)).hasValue(new LastDayEntry("PS-1", SECOND, false, 1));
        // A batch that comes again.
        assertThat(days.follow(reminder, 9)).hasValue(new LastDayEntry("PS-1", FIRST, false, 0));
        assertThat(days.follow(amended, 12)).hasValue(new LastDayEntry("PS-1", SECOND, false, 1));
        assertThat(days.follow(withdrawn, 20)).hasValue(new LastDayEntry("PS-1", SECOND, true, 2));
    }

    @Test
    void whatNoCalendarHasIsNotTakenBack() {
        var days = new LastDays(client.getDatabase("none"));

        assertThat(days.follow(notice(NoticeKind.VOUCHER_WITHDRAWN, "PS-2", Map.of()), 5))
                .isEmpty();
    }

    @Test
    void theCalendarSaysWhichIsLaterAndWhatIsCancelled() {
        var at = Instant.parse("2021-03-16T08:00:00Z");
        var published = LastDayCalendar.of(new LastDayEntry("PS-1", FIRST, false, 1), "Last day", at, "a@b.example");
        var cancelled = LastDayCalendar.of(new LastDayEntry("PS-1", FIRST, true, 2), "Last day", at, "a@b.example");

        assertThat(published)
                .contains("METHOD:PUBLISH", "UID:PS-1@vouchsafe", "SEQUENCE:1")
                .doesNotContain("STATUS");
        assertThat(cancelled).contains("METHOD:CANCEL", "UID:PS-1@vouchsafe", "SEQUENCE:2", "STATUS:CANCELLED");
        assertThat(LastDayCalendar.method(cancelled)).isEqualTo("CANCEL");
    }
}

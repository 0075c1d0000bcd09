package dev.vouchsafe.voucher.reminder;

import static com.mongodb.client.model.Filters.in;
import static dev.vouchsafe.voucher.VouchersUnderTest.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import dev.vouchsafe.contracts.decision.RemindersBegun;
import dev.vouchsafe.platform.readmodel.ReadModels;
import dev.vouchsafe.voucher.VouchersUnderTest;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A service that had no reminders is updated to one that has. */
class UpdatedServiceTest {

    private static final List<String> KINDS = List.of("competency-ending", "pool-reminder", "voucher-reminder");

    @RegisterExtension
    static final VouchersUnderTest VOUCHERS = new VouchersUnderTest();

    private final RecordedReminders reminders = new RecordedReminders(VOUCHERS);

    /** Its pool had reminders before, and has one behind; so have its voucher and the partner's competency. */
    @Test
    void remindsOfWhatComesFromThenOnAndOfNothingBefore() {
        VOUCHERS.qualified(1, "2021-08-31");
        VOUCHERS.assign("V-1", "PS-1", 5);
        assertThat(status(VOUCHERS.reserve("P-1", "PS-1", 5))).isEqualTo(201);
        asBeforeThereWereReminders();
        VOUCHERS.service().advanceTo("2021-06-10T00:00:00Z");
        assertThat(reminders.all()).isEmpty();

        VOUCHERS.service().restart();
        VOUCHERS.service().restart();

        assertThat(reminders.begun()).containsExactly(new RemindersBegun(KINDS, Instant.parse("2021-06-10T00:00:00Z")));
        await().untilAsserted(() -> assertThat(listed("pending")).isEqualTo(3));
        reminders.verified().jsonPath("$.status").isEqualTo("right");

        VOUCHERS.service().advanceTo("2021-06-17T00:00:00Z");
        VOUCHERS.service().advanceTo("2021-12-01T00:00:00Z");

        assertThat(reminders.all())
                .containsExactly(
                        "reminder.pool 2021-06-17T00:00:00Z told",
                        "reminder.competency 2021-08-01T00:00:00Z told",
                        "reminder.voucher 2021-08-12T00:00:00Z told",
                        "reminder.voucher 2021-08-28T00:00:00Z told",
                        "reminder.voucher 2021-09-08T00:00:00Z told");
        reminders
                .verified()
                .jsonPath("$.status")
                .isEqualTo("right")
                .jsonPath("$.missing")
                .isEqualTo(0)
                .jsonPath("$.early")
                .isEqualTo(0);
        await().untilAsserted(() -> assertThat(listed("done")).isEqualTo(5));
        assertThat(listed("pending")).isZero();
    }

    /** Neither the index nor the list has anything of them, and nothing says that they are known. */
    private static void asBeforeThereWereReminders() {
        var database = VOUCHERS.service().bean(MongoDatabase.class);
        database.getCollection("known_reminders").deleteMany(new Document());
        database.getCollection("deadlines").deleteMany(in("kind", KINDS));
        var list = VOUCHERS.service().bean(ReadModels.class).live("deadline-list");
        list.deleteMany(in("kind", KINDS));
        list.updateMany(new Document(), Updates.unset("rowVersion"));
    }

    private static int listed(String state) {
        var total = new int[1];
        VOUCHERS.somebody("auditor")
                .get()
                .uri("/api/ops/deadlines?kind=reminder&state=" + state)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.total")
                .value(Integer.class, count -> total[0] = count);
        return total[0];
    }
}

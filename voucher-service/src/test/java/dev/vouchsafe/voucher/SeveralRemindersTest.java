package dev.vouchsafe.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.voucher.reminder.RecordedReminders;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Reminders of one subject that one move of the clock passes, at one instant and at several. */
class SeveralRemindersTest {

    @RegisterExtension
    static final TwoProgramsUnderTest PROGRAMS = new TwoProgramsUnderTest();

    private final RecordedReminders reminders = new RecordedReminders(PROGRAMS);

    @BeforeAll
    static void vouchers() {
        PROGRAMS.assignAndReserve();
    }

    /** Two pools of one agreement, and three vouchers. */
    @Test
    void eachIsRecordedByTheMoveThatPassesIt() {
        PROGRAMS.service().advanceTo("2021-04-02T00:00:00Z");
        var first = Collections.nCopies(2, "reminder.pool 2021-04-02T00:00:00Z told");
        assertThat(reminders.all()).isEqualTo(first);

        PROGRAMS.service().advanceTo("2022-06-01T00:00:00Z");
        assertThat(reminders.all().stream().skip(2))
                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                Collections.nCopies(2, "reminder.pool 2021-06-01T00:00:00Z told"),
                                Collections.nCopies(2, "reminder.pool 2021-06-17T00:00:00Z told"),
                                Collections.nCopies(3, "reminder.voucher 2021-08-12T00:00:00Z told"),
                                Collections.nCopies(3, "reminder.voucher 2021-08-28T00:00:00Z told"),
                                Collections.nCopies(3, "reminder.voucher 2021-09-08T00:00:00Z told"),
                                List.of("reminder.competency 2022-05-31T00:00:00Z untold"))
                        .flatMap(List::stream)
                        .toList());
        reminders.verified().jsonPath("$.status").isEqualTo("right");
        assertThat(reminders.begun()).as("the log is not older than reminders").isEmpty();
    }
}

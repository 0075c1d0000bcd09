package dev.vouchsafe.contracts.ops;

import java.util.List;
import java.util.stream.Stream;

/** The kinds of deadlines of all services, by their names. Each service knows its own and may be asked for any. */
public final class DeadlineKinds {

    /** Those at which people are reminded of something. */
    public static final List<String> REMINDERS = List.of("competency-ending", "payment-reminder", "pool-reminder", "voucher-reminder");

    public static final List<String> ALL = Stream.concat(
                    Stream.of("payment-term", "payment-window", "pool-removal", "voucher-expiry"), REMINDERS.stream())
            .sorted()
            .toList();

    /** No kind of its own: who asks for it means all reminders. */
    public static final String REMINDER = "reminder";

    private DeadlineKinds() {}

    /** The kinds that somebody means who asks for this one. */
    public static List<String> meantBy(String asked) {
        return asked.equals(REMINDER) ? REMINDERS : List.of(asked);
    }
}

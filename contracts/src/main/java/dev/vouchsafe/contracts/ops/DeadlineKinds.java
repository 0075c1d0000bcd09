package dev.vouchsafe.contracts.ops;

import java.util.List;

/** The kinds of deadlines of all services, by their names. Each service knows its own and may be asked for any. */
public final class DeadlineKinds {

    public static final List<String> ALL =
            List.of("payment-reminder", "payment-term", "payment-window", "pool-removal", "reminder", "voucher-expiry");

    private DeadlineKinds() {}
}

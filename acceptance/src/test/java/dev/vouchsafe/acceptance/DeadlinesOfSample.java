package dev.vouchsafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.ops.DeadlineKinds;
import dev.vouchsafe.standalone.play.Calls;

/** After a sample every deadline is recorded as it follows from the logs, and the lists show it. */
record DeadlinesOfSample(Calls gateway) {

    void assertRight() {
        var verified = gateway.read("/api/ops/deadlines/verification");
        assertThat(verified.path("status").asString()).as("%s", verified).isEqualTo("right");
        assertThat(verified.path("checked").propertyNames()).containsExactlyInAnyOrderElementsOf(DeadlineKinds.ALL);
        assertThat(verified.path("lateness").path("max").asLong()).isZero();

        var late = gateway.read("/api/ops/deadlines?state=late&size=500").path("items");
        assertThat(late.valueStream()
                        .map(deadline -> deadline.path("kind").asString())
                        .distinct())
                .isSubsetOf("payment-term");
        // Vouchers that expired, pools that were emptied, windows that closed: as many as there are facts of them.
        long done = gateway.read("/api/ops/deadlines?state=done&size=1")
                .path("total")
                .asLong();
        assertThat(verified.path("lateness")
                        .path("histogram")
                        .path(0)
                        .path("count")
                        .asLong())
                .isEqualTo(done)
                .isPositive();
    }
}

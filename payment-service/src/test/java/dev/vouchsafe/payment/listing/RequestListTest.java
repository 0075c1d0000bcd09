package dev.vouchsafe.payment.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.payment.Given;
import dev.vouchsafe.payment.GivenRequest;
import dev.vouchsafe.payment.domain.PaymentRequest;
import dev.vouchsafe.payment.domain.RequestFact;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.testing.EmptyLog;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestListTest {

    private static final Instant AT = Instant.parse("2021-04-01T09:00:00Z");

    @Test
    void aRejectedRequestIsFollowedWithoutItsReasonsAndHasTheSameRow() {
        var given = GivenRequest.of(AT, Given.redeemed("PS-1", "L-GB", "GB", 5, "2021-03-15"));
        var facts = List.<RequestFact>of(given.drafted(), given.submitted(), given.rejected());
        // Without rows to write: of the request nothing is in the log.
        var log = new EmptyLog<Optional<PaymentRequest>>();
        var upkeep = new RequestList(log, Given.PROGRAMS).of(null);
        upkeep.on(new RecordedEvent(0, "event-0", "any", 1, facts.getFirst(), AT, null, null));
        upkeep.flush();

        var fold = log.folds().getFirst();
        var listed = fold.initial();
        var whole = listed;
        for (var fact : facts) {
            listed = fold.evolve().apply(listed, fact);
            whole = PaymentRequest.evolve(whole, fact);
        }
        assertThat(listed.orElseThrow().progress().reasons()).isEmpty();
        assertThat(RequestRow.of(listed.orElseThrow(), Given.PROGRAMS)).isEqualTo(RequestRow.of(whole.orElseThrow(), Given.PROGRAMS));
    }
}

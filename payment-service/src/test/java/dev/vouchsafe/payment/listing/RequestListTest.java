package dev.vouchsafe.payment.listing;

import static dev.vouchsafe.payment.Given.PARTNER;
import static dev.vouchsafe.payment.Given.PROGRAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.contracts.id.RequestId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.money.Money;
import dev.vouchsafe.payment.domain.PaymentRequest;
import dev.vouchsafe.payment.domain.RequestFact;
import dev.vouchsafe.payment.domain.RequestFact.RequestDrafted;
import dev.vouchsafe.payment.domain.RequestFact.RequestRejected;
import dev.vouchsafe.payment.domain.RequestFact.RequestSubmitted;
import dev.vouchsafe.payment.domain.RequestLine;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.testing.EmptyLog;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestListTest {

    private static final Instant AT = Instant.parse("2021-04-01T09:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2021-03-15");

    @Test
    void aRejectedRequestIsFollowedWithoutItsReasonsAndHasTheSameRow() {
        var lines = List.of(new RequestLine(VoucherId.of("PS-1"), Money.of("USD", "100.00"), DAY, DAY, AT));
        var facts = List.<RequestFact>of(new RequestDrafted(RequestId.of("R-1"), PARTNER, PROGRAM, LocationId.of("L-1"), lines, Money.of("USD", "1.00"), List.of(), AT),
                new RequestSubmitted(RequestId.of("R-1"), PARTNER, List.of(VoucherId.of("PS-1")), "482-107-356", AT),
                new RequestRejected(RequestId.of("R-1"), PARTNER, List.of(VoucherId.of("PS-1")), List.of("The tax is wrong."), AT));
        // Without rows to write: of the request nothing is in the log.
        var log = new EmptyLog<Optional<PaymentRequest>>();
        var upkeep = new RequestList(log).of(null);
        upkeep.on(new RecordedEvent(0, "event-0", "any", 1, facts.getFirst(), AT, null, null));
        upkeep.flush();

        var fold = log.folds().getFirst();
        var listed = fold.initial();
        var whole = listed;
        for (var fact : facts) {
            listed = fold.evolve().apply(listed, fact);
            whole = PaymentRequest.evolve(whole, fact);
        }
        assertThat(listed.orElseThrow().reasons()).isEmpty();
        assertThat(RequestRow.of(listed.orElseThrow())).isEqualTo(RequestRow.of(whole.orElseThrow()));
    }
}

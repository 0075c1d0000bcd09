package dev.vouchsafe.payment.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.payment.domain.WindowEvent.PaymentWindowOpened;
import dev.vouchsafe.platform.deadline.DeadlineKind.Change.Due;
import dev.vouchsafe.platform.log.RecordedEvent;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PaymentWindowDeadlineTest {

    private static final Instant CLOSES_AT = Instant.parse("2021-04-15T07:00:00Z");

    @Test
    void theWindowsOfAPartnerAreNeighboursSinceOneRequestMayHoldSeveralOfThem() {
        var opened = new PaymentWindowOpened(
                VoucherId.of("PS-1"),
                PartnerId.of("P-1"),
                "planning-services",
                200,
                LocationId.of("L-1"),
                "GB",
                LocalDate.parse("2021-03-15"),
                LocalDate.parse("2021-04-14"),
                CLOSES_AT,
                CLOSES_AT.minusSeconds(60));

        assertThat(new PaymentWindowDeadline(null, null)
                        .changesBy(
                                new RecordedEvent(0, "E-1", "payment-window.opened", 1, opened, CLOSES_AT, null, null)))
                .containsExactly(new Due("PS-1", CLOSES_AT, "P-1"));
    }
}

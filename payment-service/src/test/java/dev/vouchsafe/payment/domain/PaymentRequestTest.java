package dev.vouchsafe.payment.domain;

import static dev.vouchsafe.payment.Given.at;
import static dev.vouchsafe.payment.Given.redeemed;
import static dev.vouchsafe.payment.Given.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.payment.GivenRequest;
import dev.vouchsafe.payment.domain.PaymentRequest.Status;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PaymentRequestTest {

    private static final Instant NOW = at("2020-09-20T10:00:00Z");
    private static final Instant CLOSES = at("2020-11-10T00:00:00Z");
    private static final GivenRequest GIVEN = GivenRequest.of(
            NOW, redeemed("B", "L-GB", "GB", 5, "2020-09-12"), redeemed("A", "L-GB", "GB", 5, "2020-09-10"));

    @Test
    void aDraftLapsesAsItsFirstWindowClosesBeThatRecordedYetOrNot() {
        var draft = request(GIVEN.drafted()).orElseThrow();
        assertThat(draft.lapsesAt()).contains(CLOSES);
        assertThat(draft.standingAt(CLOSES.minusNanos(1))).isEqualTo(draft);
        assertThat(draft.standingAt(CLOSES).status()).isEqualTo(Status.LAPSED);
        assertThat(draft.standingAt(CLOSES.plusSeconds(60)).since()).isEqualTo(CLOSES);
    }

    @Test
    void whatWasHandedInDoesNotLapse() {
        var submitted = request(GIVEN.drafted(), GIVEN.submitted()).orElseThrow();
        assertThat(submitted.standingAt(CLOSES)).isEqualTo(submitted);
        assertThat(submitted.number()).isEqualTo(GivenRequest.REFERENCE);
    }

    @Test
    void theLineWhoseWindowClosesFirstIsFirstWhereverItStands() {
        var content = request(GIVEN.drafted()).orElseThrow().content();
        assertThat(content.firstToClose().map(RequestLine::voucherId)).contains(VoucherId.of("A"));
        assertThat(content.firstToClose().map(RequestLine::lastDay)).contains(LocalDate.parse("2020-11-09"));
    }

    @Test
    void itsLinesAreThoseOfItsLastDraft() {
        assertThat(request(GIVEN.drafted()).orElseThrow().lines()).isEqualTo(GIVEN.lines());
        assertThat(request(GIVEN.drafted(), GIVEN.emptied()).orElseThrow().lines())
                .isEmpty();
    }
}

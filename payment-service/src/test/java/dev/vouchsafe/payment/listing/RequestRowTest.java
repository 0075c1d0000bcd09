package dev.vouchsafe.payment.listing;

import static dev.vouchsafe.payment.Given.at;
import static dev.vouchsafe.payment.Given.program;
import static dev.vouchsafe.payment.Given.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.payment.GivenRequest;
import dev.vouchsafe.payment.domain.PaymentRequest;
import dev.vouchsafe.payment.view.RequestDays;
import dev.vouchsafe.program.Program;
import dev.vouchsafe.program.Programs;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The list and the resource say the same of the days of a request, whichever program it is of. */
class RequestRowTest {

    private static final GivenRequest GIVEN = GivenRequest.of(at("2020-09-20T10:00:00Z"));
    private static final LocalDate TERM = LocalDate.of(2020, 10, 20);
    /** In Tokyo, and in no other program, it is the day after the term already. */
    private static final Instant EVENING = at("2020-10-20T16:00:00Z");

    private static final Programs PROGRAMS = new Programs(List.of(
            program(),
            new Program(
                    "tokyo",
                    "1",
                    ZoneId.of("Asia/Tokyo"),
                    program().calendar(),
                    program().durations(),
                    program().levels(),
                    Map.of(),
                    program().exams(),
                    program().payment(),
                    program().termsVersion(),
                    program().texts(),
                    program().guidance())));

    @Test
    void aRequestIsOverdueByTheDayOfItsOwnProgram() {
        var approved = request(GIVEN.drafted(), GIVEN.submitted(), GIVEN.approved(TERM))
                .orElseThrow();
        assertThat(overdue(approved)).containsExactly(false, false);
        assertThat(overdue(inTokyo(approved))).containsExactly(true, true);
        assertThat(RequestListHttp.overdue("true", PROGRAMS, EVENING)
                        .toBsonDocument()
                        .toJson())
                .contains(
                        "\"planning-services\"}, {\"payThrough\": {\"$lt\": \"2020-10-20\"}",
                        "\"tokyo\"}, {\"payThrough\": {\"$lt\": \"2020-10-21\"}");
    }

    @Test
    void aPaymentAfterTheTermStaysMarked() {
        assertThat(paidLate(at("2020-10-20T23:59:59Z"))).containsExactly(false, false);
        assertThat(paidLate(at("2020-10-21T00:00:00Z"))).containsExactly(true, true);
    }

    private static List<Boolean> overdue(PaymentRequest request) {
        return List.of(
                RequestDays.of(request, PROGRAMS, EVENING).overdue(),
                RequestRow.from(RequestRow.of(request, PROGRAMS), PROGRAMS, EVENING)
                        .overdue());
    }

    private static List<Boolean> paidLate(Instant paidAt) {
        var paid = request(GIVEN.drafted(), GIVEN.submitted(), GIVEN.approved(TERM), GIVEN.paid(paidAt))
                .orElseThrow();
        var much = paidAt.plusSeconds(9_999_999);
        return List.of(
                RequestDays.of(paid, PROGRAMS, much).paidLate(),
                RequestRow.from(RequestRow.of(paid, PROGRAMS), PROGRAMS, much).paidLate());
    }

    private static PaymentRequest inTokyo(PaymentRequest request) {
        return new PaymentRequest(
                request.requestId(),
                request.partnerId(),
                "tokyo",
                request.content(),
                request.progress(),
                request.hands());
    }
}

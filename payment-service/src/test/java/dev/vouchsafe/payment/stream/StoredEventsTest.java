package dev.vouchsafe.payment.stream;

import static dev.vouchsafe.payment.Given.PARTNER;
import static dev.vouchsafe.payment.Given.PROGRAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.eligibility.CompetencyAttained;
import dev.vouchsafe.contracts.eligibility.CompetencyLapsed;
import dev.vouchsafe.contracts.id.CompetencyId;
import dev.vouchsafe.contracts.id.ConsultantId;
import dev.vouchsafe.contracts.id.ExamId;
import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.contracts.id.RequestId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.money.Iban;
import dev.vouchsafe.contracts.money.Money;
import dev.vouchsafe.contracts.mpn.CompetencyLevel;
import dev.vouchsafe.contracts.personal.Personal;
import dev.vouchsafe.payment.Given;
import dev.vouchsafe.payment.domain.PaymentRegistered;
import dev.vouchsafe.payment.domain.PaymentRegistered.Account;
import dev.vouchsafe.payment.domain.PaymentReminded;
import dev.vouchsafe.payment.domain.ReceivedEvent;
import dev.vouchsafe.payment.domain.RequestEvent;
import dev.vouchsafe.payment.domain.RequestLine;
import dev.vouchsafe.payment.domain.WindowEvent;
import dev.vouchsafe.platform.log.EventCatalogue;
import dev.vouchsafe.platform.log.EventCatalogue.StoredName;
import dev.vouchsafe.platform.log.StoredJson;
import dev.vouchsafe.platform.testing.StoredEventsContract;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StoredEventsTest extends StoredEventsContract {

    private static final Instant AT = Instant.parse("2021-04-01T09:00:00Z");
    private static final Instant CLOSES = Instant.parse("2021-05-15T00:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2021, 3, 15);
    private static final LocalDate LAST = LocalDate.of(2021, 5, 14);
    private static final List<VoucherId> VOUCHERS = List.of(VoucherId.of("PS-1"), VoucherId.of("PS-2"));

    @Override
    protected EventCatalogue catalogue() {
        return PaymentCatalogue.catalogue();
    }

    @Override
    protected Stream<DomainEvent> events() {
        return Stream.concat(toldAndWindows(), requests());
    }

    @Override
    protected Map<StoredName, DomainEvent> earlier() {
        return Map.of(
                new StoredName("request.approved", 1), approved(null),
                new StoredName("request.drafted", 1), drafted(null),
                new StoredName("request.paid", 1), paid(null, null));
    }

    private static Stream<DomainEvent> toldAndWindows() {
        return Stream.of(
                Given.location("L-1"),
                Given.reserved("PS-1", PARTNER, "L-1", "GB", 5),
                Given.released("PS-1", PARTNER),
                new ReceivedEvent.RedemptionReceived(
                        Given.redemption("PS-1", PARTNER, "L-1", "GB", 5, "2021-03-15"), AT),
                new ReceivedEvent.CompetencyReceived(
                        new CompetencyAttained(
                                PARTNER, CompetencyId.of("windows-devices"), CompetencyLevel.SILVER, DAY, LAST),
                        AT),
                new ReceivedEvent.LapseReceived(
                        new CompetencyLapsed(PARTNER, CompetencyId.of("windows-devices"), CompetencyLevel.SILVER, LAST),
                        AT),
                new ReceivedEvent.ExamReceived(PARTNER, ConsultantId.of("K-1"), ExamId.of("70-339"), DAY, LAST, AT),
                new WindowEvent.PaymentWindowOpened(
                        VoucherId.of("PS-1"), PARTNER, PROGRAM, 5, LocationId.of("L-1"), "GB", DAY, LAST, CLOSES, AT),
                new WindowEvent.FirstVoucherRedeemed(VoucherId.of("PS-1"), PARTNER, PROGRAM, AT),
                new WindowEvent.PaymentWindowClosed(VoucherId.of("PS-1"), PARTNER, LAST, RequestId.of("R-1"), CLOSES),
                new PaymentReminded(
                        VoucherId.of("PS-1"), PARTNER, PROGRAM, LAST, 14, true, Instant.parse("2021-04-30T00:00:00Z")),
                new PaymentRegistered(PARTNER, PROGRAM, List.of(account(new Personal.Clear<>(new Iban("GB00")))), AT));
    }

    private static Account account(Personal<Iban> number) {
        return new Account(LocationId.of("L-1"), "P-1 Ltd", number);
    }

    /** Since there are keys, numbers are sealed in it; what was recorded before is as its first golden file has it. */
    @Test
    void aRegistrationWithItsNumbersSealedIsWrittenAsItsGoldenFileAndReadFromIt() throws IOException {
        var json = new StoredJson(modules());
        var event = new PaymentRegistered(
                PARTNER, PROGRAM, List.of(account(new Personal.Sealed<>("k-1", "p-1", "b-1"))), AT);
        try (var in = getClass().getResourceAsStream("/stored/payment.registered.v1.sealed.json")) {
            var golden = in.readAllBytes();
            assertThat(json.write(event))
                    .asString()
                    .isEqualTo(json.read(golden, JsonNode.class).toString());
            assertThat(json.read(golden, PaymentRegistered.class)).isEqualTo(event);
        }
    }

    private static Stream<DomainEvent> requests() {
        return Stream.of(
                drafted("2021/0042"),
                new RequestEvent.RequestSubmitted(RequestId.of("R-1"), PARTNER, VOUCHERS, "482-107-356", null, AT),
                approved(1),
                new RequestEvent.RequestRejected(
                        RequestId.of("R-1"), PARTNER, VOUCHERS, List.of("The tax is that of last year."), AT),
                paid("NWBK-77120", LAST),
                new RequestEvent.RequestLapsed(RequestId.of("R-1"), PARTNER, VOUCHERS, VoucherId.of("PS-1"), CLOSES));
    }

    private static DomainEvent approved(@Nullable Integer registration) {
        return new RequestEvent.RequestApproved(RequestId.of("R-1"), PARTNER, VOUCHERS, LAST, registration, null, AT);
    }

    private static DomainEvent drafted(@Nullable String invoiceNumber) {
        return new RequestEvent.RequestDrafted(
                RequestId.of("R-1"),
                PARTNER,
                PROGRAM,
                LocationId.of("L-1"),
                List.of(new RequestLine(VoucherId.of("PS-1"), Money.of("JPY", "550000"), DAY, LAST, CLOSES)),
                Money.of("JPY", "55000"),
                invoiceNumber,
                List.of(VoucherId.of("PS-2")),
                null,
                AT);
    }

    private static DomainEvent paid(@Nullable String bankReference, @Nullable LocalDate valueOn) {
        return new RequestEvent.RequestPaid(RequestId.of("R-1"), PARTNER, VOUCHERS, bankReference, valueOn, AT);
    }
}

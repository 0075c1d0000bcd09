package dev.vouchsafe.payment;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.contracts.eligibility.LocationRegistered;
import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.ConsultantId;
import dev.vouchsafe.contracts.id.EngagementId;
import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.money.Iban;
import dev.vouchsafe.contracts.personal.Personal;
import dev.vouchsafe.contracts.voucher.DeliveredWork;
import dev.vouchsafe.contracts.voucher.VoucherRedeemed;
import dev.vouchsafe.contracts.voucher.VoucherReleased;
import dev.vouchsafe.contracts.voucher.VoucherReserved;
import dev.vouchsafe.payment.domain.PayableVoucher;
import dev.vouchsafe.payment.domain.Payee;
import dev.vouchsafe.payment.domain.PaymentRegistered;
import dev.vouchsafe.payment.domain.PaymentRegistered.Account;
import dev.vouchsafe.payment.domain.PaymentRequest;
import dev.vouchsafe.payment.domain.ReceivedEvent.LocationReceived;
import dev.vouchsafe.payment.domain.ReceivedEvent.ReleaseReceived;
import dev.vouchsafe.payment.domain.ReceivedEvent.ReservationReceived;
import dev.vouchsafe.payment.domain.WindowEvent.PaymentWindowOpened;
import dev.vouchsafe.program.Program;
import dev.vouchsafe.program.Programs;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The events that these tests begin with. The partner is P-1 with locations L-GB and L-DE; everything is in
 * planning-services.
 */
public final class Given {

    public static final String PROGRAM = "planning-services";
    public static final PartnerId PARTNER = PartnerId.of("P-1");
    public static final Programs PROGRAMS = Programs.load(List.of(PROGRAM));

    private Given() {}

    public static Instant at(String text) {
        return Instant.parse(text);
    }

    public static LocationReceived location(String locationId) {
        return new LocationReceived(
                new LocationRegistered(PARTNER, LocationId.of(locationId), "GB", "Leeds"), at("2019-11-05T09:00:00Z"));
    }

    public static ReservationReceived reserved(
            String voucherId, PartnerId partnerId, String locationId, String country, int level) {
        var day = LocalDate.of(2020, 9, 1);
        var at = at("2020-08-30T09:00:00Z");
        return new ReservationReceived(
                new VoucherReserved(
                        VoucherId.of(voucherId),
                        AgreementId.of("V1"),
                        PROGRAM,
                        OfferingId.of("DDPS"),
                        level,
                        partnerId,
                        LocationId.of(locationId),
                        country,
                        EngagementId.of("windows-office"),
                        country,
                        day,
                        day,
                        1,
                        null,
                        at),
                at);
    }

    public static ReleaseReceived released(String voucherId, PartnerId partnerId) {
        var at = at("2020-08-31T09:00:00Z");
        return new ReleaseReceived(
                new VoucherReleased(VoucherId.of(voucherId), partnerId, "ana", "other", null, at), at);
    }

    /** Redeemed at noon of the day, by the partner. */
    public static PaymentWindowOpened redeemed(
            String voucherId, String locationId, String country, int level, String day) {
        return redeemed(voucherId, PARTNER, locationId, country, level, day);
    }

    public static PaymentWindowOpened redeemed(
            String voucherId, PartnerId partnerId, String locationId, String country, int level, String day) {
        var told = redemption(voucherId, partnerId, locationId, country, level, day);
        var lastDay = program().lastPaymentDay(told.redeemedOn());
        return new PaymentWindowOpened(
                told.voucherId(),
                told.partnerId(),
                PROGRAM,
                level,
                told.locationId(),
                country,
                told.redeemedOn(),
                lastDay,
                program().endOf(lastDay),
                told.redeemedAt());
    }

    public static VoucherRedeemed redemption(
            String voucherId, PartnerId partnerId, String locationId, String country, int level, String day) {
        return new VoucherRedeemed(
                VoucherId.of(voucherId),
                AgreementId.of("V1"),
                PROGRAM,
                OfferingId.of("DDPS"),
                level,
                partnerId,
                LocationId.of(locationId),
                country,
                LocalDate.parse(day),
                at(day + "T12:00:00Z"),
                work(day));
    }

    /** Three days of work for windows-office, ending on the day, in the partner's country. */
    public static DeliveredWork work(String day) {
        var last = LocalDate.parse(day);
        return new DeliveredWork(
                EngagementId.of("windows-office"),
                "GB",
                last.minusDays(9),
                last.minusDays(2),
                last,
                2,
                1,
                last,
                List.of("plan.txt"),
                ConsultantId.of("K-1"));
    }

    public static PaymentRegistered registered() {
        return new PaymentRegistered(
                PARTNER,
                PROGRAM,
                List.of(new Account(LocationId.of("L-GB"), "P-1 Ltd", sealed("GB29NWBK60161331926819"))),
                at("2020-09-02T09:00:00Z"));
    }

    /** A number as it is recorded: each time with other bytes. */
    public static Personal.Sealed<Iban> sealed(String number) {
        return new Personal.Sealed<>(
                "k-1", "print of " + number, UUID.randomUUID().toString());
    }

    public static Program program() {
        return PROGRAMS.standard();
    }

    public static PayableVoucher voucher(String voucherId, Object... events) {
        var voucher = PayableVoucher.unknown(VoucherId.of(voucherId));
        for (var event : events) {
            voucher = PayableVoucher.evolve(voucher, event);
        }
        return voucher;
    }

    public static Payee payee(Object... events) {
        var payee = Payee.UNKNOWN;
        for (var event : events) {
            payee = Payee.evolve(payee, event);
        }
        return payee;
    }

    public static Optional<PaymentRequest> request(Object... events) {
        Optional<PaymentRequest> request = Optional.empty();
        for (var event : events) {
            request = PaymentRequest.evolve(request, event);
        }
        return request;
    }

    /** What an accepted command comes to. */
    public static List<DomainEvent> events(Decision decision) {
        return ((Decision.Accepted) decision).events();
    }

    /** Why a command is refused. */
    public static List<Code> codes(Decision decision) {
        return ((Decision.Refused) decision)
                .violations().stream().map(Violation::code).toList();
    }
}

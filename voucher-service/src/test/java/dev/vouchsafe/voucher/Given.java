package dev.vouchsafe.voucher;

import static dev.vouchsafe.voucher.GrantFixture.aGrant;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.contracts.eligibility.CompetencyAttained;
import dev.vouchsafe.contracts.eligibility.ExamPassed;
import dev.vouchsafe.contracts.eligibility.LocationRegistered;
import dev.vouchsafe.contracts.eligibility.OfferingEnrolled;
import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.CompetencyId;
import dev.vouchsafe.contracts.id.ConsultantId;
import dev.vouchsafe.contracts.id.CustomerId;
import dev.vouchsafe.contracts.id.ExamId;
import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.mpn.CompetencyLevel;
import dev.vouchsafe.contracts.personal.IncomingPersonal;
import dev.vouchsafe.contracts.personal.Personal;
import dev.vouchsafe.contracts.text.Language;
import dev.vouchsafe.program.Program;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.program.standing.Standing;
import dev.vouchsafe.program.text.Check;
import dev.vouchsafe.voucher.domain.Agreement;
import dev.vouchsafe.voucher.domain.CompletionReport;
import dev.vouchsafe.voucher.domain.Contact;
import dev.vouchsafe.voucher.domain.Customer;
import dev.vouchsafe.voucher.domain.Deliverable;
import dev.vouchsafe.voucher.domain.Grant;
import dev.vouchsafe.voucher.domain.PoolEvent.BenefitActivated;
import dev.vouchsafe.voucher.domain.PoolEvent.DaysAccrued;
import dev.vouchsafe.voucher.domain.Reservation;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherAssigned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The world that the tests of decisions begin in: a voucher PS-1 of agreement V-1, and the partner P-1 that qualifies
 * for it.
 */
public final class Given {

    public static final Programs PROGRAMS = Programs.load(List.of("planning-services"));
    public static final Program PROGRAM = PROGRAMS.standard();
    public static final PartnerId PARTNER = PartnerId.of("P-1");
    public static final PartnerId OTHER_PARTNER = PartnerId.of("P-2");
    public static final Customer CUSTOMER = new Customer(CustomerId.of("C-1"), "Contoso Retail Ltd", null, "GB");
    public static final Contact MANAGER = new Contact("Pat Manager", "pm@contoso.example");
    public static final String ADMIN = "benefits@contoso.example";

    public static final IncomingPersonal<Contact> NAMED_MANAGER = named(MANAGER, MANAGER.email(), MANAGER.canonical());
    public static final IncomingPersonal<String> NAMED_ADMIN = named(ADMIN, ADMIN, ADMIN);

    private Given() {}

    /** A person as it comes in, sealed under a key that is the person's, as far as a decision can tell. */
    public static <T> IncomingPersonal<T> named(T value, String email, String canonical) {
        return new IncomingPersonal<>(value, new Personal.Sealed<>("key of " + email, canonical, "sealed"));
    }

    public static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    /** Nine in the morning of a day. */
    public static Instant on(String day) {
        return Instant.parse(day + "T09:00:00Z");
    }

    public static Grant grant(int level) {
        return aGrant().level(level).build();
    }

    public static Grant grant(int level, String assignedOn) {
        return aGrant().level(level).assignedOn(day(assignedOn)).build();
    }

    public static Reservation reservation(Grant grant) {
        return ReservationFixture.aReservation(grant).build();
    }

    public static Deliverable deliverable() {
        return new Deliverable("final-deliverable", "plan.txt", "text/plain", 4, "00", "f-1");
    }

    public static CompletionReport report() {
        return ReportFixture.aReport().build();
    }

    public static Voucher.Assigned assigned() {
        return new Voucher.Assigned(grant(5), null);
    }

    public static Voucher.Reserved reserved() {
        return new Voucher.Reserved(grant(5), reservation(grant(5)));
    }

    public static Voucher.Reported reported() {
        return new Voucher.Reported(grant(5), reservation(grant(5)), report());
    }

    public static Voucher.Redeemed redeemed() {
        return new Voucher.Redeemed(grant(5), reservation(grant(5)), report(), on("2021-05-03"));
    }

    public static Voucher.Withdrawn withdrawn() {
        return new Voucher.Withdrawn(grant(5), null, on("2021-04-01"));
    }

    public static Standing standing() {
        return Standing.NONE
                .with(new LocationRegistered(PARTNER, LocationId.of("L-1"), "GB", "Leeds"))
                .with(new LocationRegistered(PARTNER, LocationId.of("L-2"), "DE", "Bonn"))
                .with(new CompetencyAttained(
                        PARTNER,
                        CompetencyId.of("collaboration-content"),
                        CompetencyLevel.SILVER,
                        day("2019-07-01"),
                        day("2021-07-31")))
                .with(new ExamPassed(
                        PARTNER,
                        ConsultantId.of("K-1"),
                        "Kim",
                        ExamId.of("70-339"),
                        day("2019-05-02"),
                        day("2022-05-01")))
                .with(new OfferingEnrolled(PARTNER, PROGRAM.id(), OfferingId.of("SDPS"), "ana", on("2019-11-06")));
    }

    /** An agreement through 2022-10-31 with a pool of these days. */
    public static Agreement agreement(int days) {
        return agreement(days, "2022-10-31");
    }

    public static Agreement agreement(int days, String lastDay) {
        var activated = new BenefitActivated(
                AgreementId.of("V-1"),
                PROGRAM.id(),
                day("2019-11-04"),
                CUSTOMER,
                day(lastDay),
                PROGRAM.startOf(PROGRAM.calendar().poolsRemovedFrom()),
                on("2019-11-04"));
        return after(
                Agreement.UNKNOWN,
                activated,
                new DaysAccrued(AgreementId.of("V-1"), PROGRAM.id(), days, day("2019-11-04"), on("2019-11-04")));
    }

    /** The agreement that the voucher PS-1 of five days was taken from. */
    public static Agreement agreementOf(Grant grant) {
        return after(
                agreement(30),
                new VoucherAssigned(grant, PROGRAM.startOf(grant.validity().assignedOn())));
    }

    public static Agreement after(Agreement agreement, DomainEvent... events) {
        for (var event : events) {
            agreement = Agreement.evolve(agreement, event);
        }
        return agreement;
    }

    /** The codes that a decision refuses with; empty if it accepts. */
    public static List<String> codes(Decision decision) {
        return decision instanceof Decision.Refused(List<Violation> violations)
                ? violations.stream().map(violation -> violation.code().id()).toList()
                : List.of();
    }

    /** The events of an accepted decision. */
    public static List<DomainEvent> events(Decision decision) {
        return ((Decision.Accepted) decision).events();
    }

    /** What the program says of a check: first {@code +} if it passed or {@code -}, then the code and the sentence. */
    public static String sentence(Check check) {
        var verdict = PROGRAM.texts().verdict(check);
        return (verdict.passed() ? "+ " : "- ") + verdict.code().id() + ": "
                + verdict.detail().in(Language.ENGLISH);
    }
}

package dev.vouchsafe.voucher.stream;

import static dev.vouchsafe.voucher.Given.CUSTOMER;
import static dev.vouchsafe.voucher.Given.PARTNER;
import static dev.vouchsafe.voucher.Given.day;
import static dev.vouchsafe.voucher.Given.grant;
import static dev.vouchsafe.voucher.GrantFixture.aGrant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.eligibility.CompetencyAttained;
import dev.vouchsafe.contracts.eligibility.CompetencyLapsed;
import dev.vouchsafe.contracts.eligibility.LocationRegistered;
import dev.vouchsafe.contracts.eligibility.OfferingEnrolled;
import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.CompetencyId;
import dev.vouchsafe.contracts.id.ConsultantId;
import dev.vouchsafe.contracts.id.ExamId;
import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.mpn.CompetencyLevel;
import dev.vouchsafe.contracts.personal.Print;
import dev.vouchsafe.contracts.voucher.ClosedBy;
import dev.vouchsafe.platform.log.EventCatalogue;
import dev.vouchsafe.platform.log.EventCatalogue.StoredName;
import dev.vouchsafe.platform.log.StoredJson;
import dev.vouchsafe.platform.personal.PersonErased;
import dev.vouchsafe.platform.testing.StoredEventsContract;
import dev.vouchsafe.voucher.Given;
import dev.vouchsafe.voucher.domain.AssignmentRepeated;
import dev.vouchsafe.voucher.domain.ContactPrints;
import dev.vouchsafe.voucher.domain.GivenBack;
import dev.vouchsafe.voucher.domain.Plan;
import dev.vouchsafe.voucher.domain.PoolEvent;
import dev.vouchsafe.voucher.domain.PoolReminder;
import dev.vouchsafe.voucher.domain.ProgramAmended;
import dev.vouchsafe.voucher.domain.ReminderEvent;
import dev.vouchsafe.voucher.domain.StandingEvent;
import dev.vouchsafe.voucher.domain.VoucherEvent;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JsonNode;

class StoredEventsTest extends StoredEventsContract {

    private static final Instant AT = Instant.parse("2021-04-01T09:00:00Z");
    private static final String PROGRAM = "planning-services";

    private static final Plan PLAN = new Plan(day("2021-04-12"), day("2021-04-30"), 15, ConsultantId.of("K-1"));
    private static final ContactPrints PRINTS =
            new ContactPrints(new Print("key-1", "print-1"), new Print("key-2", "print-2"));
    private static final StandingEvent.ExamReceived EXAM = new StandingEvent.ExamReceived(
            PARTNER, ConsultantId.of("K-1"), ExamId.of("70-345"), day("2019-05-02"), day("2022-05-01"), AT);

    @Override
    protected EventCatalogue catalogue() {
        return VoucherCatalogue.catalogue();
    }

    @Override
    protected List<JacksonModule> modules() {
        return List.of(new StoredForms());
    }

    @Override
    protected Stream<DomainEvent> events() {
        return Stream.of(pools(), vouchers(), reminders(), standing(), Stream.of(new PersonErased("Yk3", AT)))
                .flatMap(facts -> facts);
    }

    @Override
    protected Map<StoredName, DomainEvent> earlier() {
        return Map.of(
                new StoredName("standing.exam-told", 1),
                EXAM,
                new StoredName("voucher.assignment-refused", 1),
                new VoucherEvent.VoucherAssignmentRefused(
                        VoucherId.of("PS-1"),
                        AgreementId.of("V-1"),
                        PROGRAM,
                        OfferingId.of("SDPS"),
                        5_000_000_000L,
                        day("2021-03-15"),
                        null,
                        List.of(new VoucherEvent.Refused("level-not-offered", "no")),
                        "e-2",
                        AT),
                new StoredName("voucher.rescheduled", 1),
                new VoucherEvent.ReservationRescheduled(VoucherId.of("PS-1"), null, PLAN, null, AT),
                new StoredName("voucher.reported", 1),
                new VoucherEvent.EngagementReported(VoucherId.of("PS-1"), PARTNER, Given.report(), true, AT));
    }

    /** Since there are keys, people are sealed in it; what was recorded before is as its first golden file has it. */
    @Test
    void anAssignmentWithItsPeopleSealedIsWrittenAsItsGoldenFileAndReadFromIt() throws IOException {
        var json = new StoredJson(modules());
        var event = new VoucherEvent.VoucherAssigned(aGrant().level(15).sealed().build(), AT);
        try (var in = getClass().getResourceAsStream("/stored/voucher.assigned.v1.sealed.json")) {
            var golden = in.readAllBytes();
            assertThat(json.write(event))
                    .asString()
                    .isEqualTo(json.read(golden, JsonNode.class).toString());
            assertThat(json.read(golden, VoucherEvent.VoucherAssigned.class)).isEqualTo(event);
        }
    }

    private static Stream<DomainEvent> pools() {
        return Stream.of(
                new PoolEvent.BenefitActivated(
                        AgreementId.of("V-1"),
                        PROGRAM,
                        day("2019-11-04"),
                        CUSTOMER,
                        day("2022-10-31"),
                        Instant.parse("2021-07-01T00:00:00Z"),
                        AT),
                new PoolEvent.DaysAccrued(AgreementId.of("V-1"), PROGRAM, 30, day("2019-11-04"), AT),
                new PoolEvent.DaysConverted(AgreementId.of("V-1"), PROGRAM, 5, 15, day("2020-01-15"), AT),
                new PoolEvent.DaysRefused(
                        AgreementId.of("V-1"),
                        PROGRAM,
                        5,
                        day("2021-02-01"),
                        false,
                        List.of(new VoucherEvent.Refused("accrual-ended", "too late")),
                        "e-1",
                        AT),
                new PoolEvent.AgreementEnded(AgreementId.of("V-1"), day("2021-05-31"), AT),
                new PoolEvent.PoolDaysRemoved(AgreementId.of("V-1"), PROGRAM, 25, AT));
    }

    private static Stream<DomainEvent> vouchers() {
        var back = new GivenBack(15, true, "the agreement runs");
        return Stream.of(
                new VoucherEvent.VoucherAssigned(grant(15), AT),
                new VoucherEvent.VoucherAssignmentRefused(
                        VoucherId.of("PS-1"),
                        AgreementId.of("V-1"),
                        PROGRAM,
                        OfferingId.of("SDPS"),
                        5_000_000_000L,
                        day("2021-03-15"),
                        PRINTS,
                        List.of(new VoucherEvent.Refused("level-not-offered", "no")),
                        "e-2",
                        AT),
                new AssignmentRepeated(
                        VoucherId.of("PS-1"),
                        AgreementId.of("V-1"),
                        PROGRAM,
                        OfferingId.of("SDPS"),
                        15,
                        day("2021-03-15"),
                        PRINTS,
                        "e-3",
                        AT),
                new VoucherEvent.VoucherReserved(
                        VoucherId.of("PS-1"), Given.reservation(grant(15)), "2020-07", "another product", AT),
                new VoucherEvent.ReservationRescheduled(
                        VoucherId.of("PS-1"), PARTNER, PLAN, List.of("plannedTo", "consultantId"), AT),
                new VoucherEvent.ReservationReleased(
                        VoucherId.of("PS-1"),
                        PARTNER,
                        VoucherEvent.Releaser.OPERATOR,
                        "abandoned",
                        "for weeks",
                        "group",
                        AT),
                new VoucherEvent.DeliverableUploaded(VoucherId.of("PS-1"), PARTNER, Given.deliverable(), AT),
                new VoucherEvent.EngagementReported(VoucherId.of("PS-1"), PARTNER, Given.report(), true, AT),
                new VoucherEvent.VoucherRedeemed(VoucherId.of("PS-1"), PARTNER, day("2021-05-03"), AT),
                new VoucherEvent.VoucherExpired(
                        VoucherId.of("PS-1"),
                        AgreementId.of("V-1"),
                        PROGRAM,
                        PARTNER,
                        ClosedBy.PROGRAM_END,
                        back,
                        "group",
                        AT),
                new VoucherEvent.VoucherWithdrawn(VoucherId.of("PS-1"), AgreementId.of("V-1"), PROGRAM, back, AT),
                new VoucherEvent.VoucherExtended(VoucherId.of("PS-1"), 30, day("2021-10-11"), "postponed", AT),
                new VoucherEvent.ContactsChanged(
                        VoucherId.of("PS-1"),
                        AgreementId.of("V-1"),
                        aGrant().sealed().build().contacts(),
                        AT),
                new ProgramAmended(PROGRAM, "spring", day("2020-04-01"), 90, "no visits", day("2020-05-04"), AT));
    }

    private static Stream<DomainEvent> reminders() {
        return Stream.of(
                new ReminderEvent.VoucherReminded(
                        VoucherId.of("PS-1"),
                        AgreementId.of("V-1"),
                        PROGRAM,
                        PARTNER,
                        day("2021-09-11"),
                        30,
                        true,
                        Instant.parse("2021-08-12T00:00:00Z")),
                new ReminderEvent.PoolReminded(
                        AgreementId.of("V-1"),
                        PROGRAM,
                        25,
                        PoolReminder.End.REMOVAL,
                        day("2021-06-30"),
                        90,
                        true,
                        Instant.parse("2021-04-02T00:00:00Z")),
                new ReminderEvent.CompetencyReminded(
                        PARTNER,
                        CompetencyId.of("messaging"),
                        CompetencyLevel.GOLD,
                        day("2022-06-30"),
                        30,
                        List.of(VoucherId.of("PS-1")),
                        true,
                        Instant.parse("2022-05-31T00:00:00Z")));
    }

    private static Stream<DomainEvent> standing() {
        return Stream.of(
                new StandingEvent.LocationReceived(
                        new LocationRegistered(PARTNER, LocationId.of("L-1"), "GB", "Leeds"), AT),
                new StandingEvent.CompetencyReceived(
                        new CompetencyAttained(
                                PARTNER,
                                CompetencyId.of("messaging"),
                                CompetencyLevel.GOLD,
                                day("2019-07-01"),
                                day("2022-06-30")),
                        AT),
                new StandingEvent.LapseReceived(
                        new CompetencyLapsed(
                                PARTNER, CompetencyId.of("messaging"), CompetencyLevel.GOLD, day("2021-01-01")),
                        AT),
                EXAM,
                new StandingEvent.EnrolmentReceived(
                        new OfferingEnrolled(PARTNER, PROGRAM, OfferingId.of("SDPS"), "ana", AT), AT));
    }
}

package dev.vouchsafe.voucher.stream;

import static dev.vouchsafe.voucher.Given.CUSTOMER;
import static dev.vouchsafe.voucher.Given.PARTNER;
import static dev.vouchsafe.voucher.Given.day;
import static dev.vouchsafe.voucher.Given.grant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.decision.Fact;
import dev.vouchsafe.contracts.eligibility.CompetencyAttained;
import dev.vouchsafe.contracts.eligibility.CompetencyLapsed;
import dev.vouchsafe.contracts.eligibility.ExamPassed;
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
import dev.vouchsafe.contracts.voucher.ClosedBy;
import dev.vouchsafe.platform.log.EventCatalogue;
import dev.vouchsafe.platform.log.StoredJson;
import dev.vouchsafe.platform.personal.PersonErased;
import dev.vouchsafe.platform.testing.StoredEventsContract;
import dev.vouchsafe.voucher.Given;
import dev.vouchsafe.voucher.domain.Deliverable;
import dev.vouchsafe.voucher.domain.GivenBack;
import dev.vouchsafe.voucher.domain.PoolFact;
import dev.vouchsafe.voucher.domain.ProgramAmended;
import dev.vouchsafe.voucher.domain.StandingTold;
import dev.vouchsafe.voucher.domain.VoucherFact;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StoredEventsTest extends StoredEventsContract {

    private static final Instant AT = Instant.parse("2021-04-01T09:00:00Z");
    private static final String PROGRAM = "planning-services";

    @Override
    protected EventCatalogue catalogue() {
        return VoucherEvents.catalogue();
    }

    @Override
    protected Stream<Fact> events() {
        return Stream.of(pools(), vouchers(), standing(), Stream.of(new PersonErased("Yk3", AT)))
                .flatMap(facts -> facts);
    }

    /** Since there are keys, people are sealed in it; what was recorded before is as its first golden file has it. */
    @Test
    void anAssignmentWithItsPeopleSealedIsWrittenAsItsGoldenFileAndReadFromIt() throws IOException {
        var json = new StoredJson(List.of());
        var event = new VoucherFact.VoucherAssigned(Given.sealedGrant(15), AT);
        try (var in = getClass().getResourceAsStream("/stored/voucher.assigned.v1.sealed.json")) {
            var golden = in.readAllBytes();
            assertThat(json.read(json.write(event), JsonNode.class)).isEqualTo(json.read(golden, JsonNode.class));
            assertThat(json.read(golden, VoucherFact.VoucherAssigned.class)).isEqualTo(event);
        }
    }

    private static Stream<Fact> pools() {
        return Stream.of(
                new PoolFact.BenefitActivated(
                        AgreementId.of("V-1"),
                        PROGRAM,
                        day("2019-11-04"),
                        CUSTOMER,
                        day("2022-10-31"),
                        Instant.parse("2021-07-01T00:00:00Z"),
                        AT),
                new PoolFact.DaysAccrued(AgreementId.of("V-1"), PROGRAM, 30, day("2019-11-04"), AT),
                new PoolFact.DaysConverted(AgreementId.of("V-1"), PROGRAM, 5, 15, day("2020-01-15"), AT),
                new PoolFact.DaysRefused(
                        AgreementId.of("V-1"),
                        PROGRAM,
                        5,
                        day("2021-02-01"),
                        false,
                        List.of(new VoucherFact.Refused("accrual-ended", "too late")),
                        "e-1",
                        AT),
                new PoolFact.AgreementEnded(AgreementId.of("V-1"), day("2021-05-31"), AT),
                new PoolFact.PoolDaysRemoved(AgreementId.of("V-1"), PROGRAM, 25, AT));
    }

    private static Stream<Fact> vouchers() {
        var back = new GivenBack(15, true, "the agreement runs");
        return Stream.of(
                new VoucherFact.VoucherAssigned(grant(15), AT),
                new VoucherFact.VoucherAssignmentRefused(
                        VoucherId.of("PS-1"),
                        AgreementId.of("V-1"),
                        PROGRAM,
                        OfferingId.of("SDPS"),
                        5_000_000_000L,
                        day("2021-03-15"),
                        List.of(new VoucherFact.Refused("level-not-offered", "no")),
                        "e-2",
                        AT),
                new VoucherFact.VoucherReserved(
                        VoucherId.of("PS-1"), Given.reservation(grant(15)), "2020-07", "another product", AT),
                new VoucherFact.ReservationRescheduled(
                        VoucherId.of("PS-1"), day("2021-04-12"), day("2021-04-30"), 15, ConsultantId.of("K-1"), AT),
                new VoucherFact.ReservationReleased(
                        VoucherId.of("PS-1"),
                        PARTNER,
                        VoucherFact.Releaser.OPERATOR,
                        "abandoned",
                        "for weeks",
                        "group",
                        AT),
                new VoucherFact.DeliverableUploaded(
                        VoucherId.of("PS-1"),
                        PARTNER,
                        new Deliverable("final-deliverable", "plan.txt", "text/plain", 4, "00", "f-1"),
                        AT),
                new VoucherFact.EngagementReported(VoucherId.of("PS-1"), PARTNER, Given.report(), AT),
                new VoucherFact.VoucherRedeemed(VoucherId.of("PS-1"), PARTNER, day("2021-05-03"), AT),
                new VoucherFact.VoucherExpired(
                        VoucherId.of("PS-1"),
                        AgreementId.of("V-1"),
                        PROGRAM,
                        PARTNER,
                        ClosedBy.PROGRAM_END,
                        back,
                        "group",
                        AT),
                new VoucherFact.VoucherWithdrawn(VoucherId.of("PS-1"), AgreementId.of("V-1"), PROGRAM, back, AT),
                new VoucherFact.VoucherExtended(VoucherId.of("PS-1"), 30, day("2021-10-11"), "postponed", AT),
                new ProgramAmended(PROGRAM, "spring", day("2020-04-01"), 90, "no visits", day("2020-05-04"), AT));
    }

    private static Stream<Fact> standing() {
        return Stream.of(
                new StandingTold.LocationTold(new LocationRegistered(PARTNER, LocationId.of("L-1"), "GB", "Leeds"), AT),
                new StandingTold.CompetencyTold(
                        new CompetencyAttained(
                                PARTNER,
                                CompetencyId.of("messaging"),
                                CompetencyLevel.GOLD,
                                day("2019-07-01"),
                                day("2022-06-30")),
                        AT),
                new StandingTold.LapseTold(
                        new CompetencyLapsed(
                                PARTNER, CompetencyId.of("messaging"), CompetencyLevel.GOLD, day("2021-01-01")),
                        AT),
                new StandingTold.ExamTold(
                        new ExamPassed(
                                PARTNER,
                                ConsultantId.of("K-1"),
                                "Kim",
                                ExamId.of("70-345"),
                                day("2019-05-02"),
                                day("2022-05-01")),
                        AT),
                new StandingTold.EnrolmentTold(
                        new OfferingEnrolled(PARTNER, PROGRAM, OfferingId.of("SDPS"), "ana", AT), AT));
    }
}

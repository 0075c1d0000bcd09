package dev.vouchsafe.eligibility.stream;

import dev.vouchsafe.contracts.id.CompetencyId;
import dev.vouchsafe.contracts.id.ConsultantId;
import dev.vouchsafe.contracts.id.ExamId;
import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.mpn.CompetencyLevel;
import dev.vouchsafe.eligibility.domain.PartnerEvent;
import dev.vouchsafe.eligibility.domain.Profile;
import dev.vouchsafe.platform.log.EventCatalogue;
import dev.vouchsafe.platform.testing.StoredEventsContract;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

class StoredEventsTest extends StoredEventsContract {

    private static final Instant AT = Instant.parse("2019-11-06T09:30:00Z");
    private static final LocalDate FROM = LocalDate.of(2019, 7, 1);
    private static final LocalDate THROUGH = LocalDate.of(2022, 6, 30);

    @Override
    protected EventCatalogue catalogue() {
        return EligibilityCatalogue.catalogue();
    }

    @Override
    protected Stream<PartnerEvent> events() {
        return Stream.of(
                new PartnerEvent.PartnerRegistered(PartnerId.of("P-4001"), "Fenwick Deployment Partners", "GB", AT),
                new PartnerEvent.LocationRegistered(
                        PartnerId.of("P-4001"), LocationId.of("L-4001-2"), "DE", "Köln", AT),
                new PartnerEvent.CompetencyAttained(
                        PartnerId.of("P-4001"),
                        CompetencyId.of("collaboration-content"),
                        CompetencyLevel.SILVER,
                        FROM,
                        THROUGH,
                        AT),
                new PartnerEvent.CompetencyLapsed(
                        PartnerId.of("P-4001"),
                        CompetencyId.of("collaboration-content"),
                        CompetencyLevel.GOLD,
                        THROUGH,
                        AT),
                new PartnerEvent.ExamPassed(
                        PartnerId.of("P-4001"),
                        ConsultantId.of("K-11"),
                        "Ruth Fenwick",
                        ExamId.of("70-339"),
                        FROM,
                        THROUGH,
                        AT),
                new PartnerEvent.AgreementSigned(
                        PartnerId.of("P-4001"), "planning-services", "2020-07", "ana@fenwick.example", AT),
                new PartnerEvent.OfferingEnrolled(
                        PartnerId.of("P-4001"), "planning-services", OfferingId.of("SDPS"), "ana@fenwick.example", AT),
                new PartnerEvent.ProfileKept(
                        PartnerId.of("P-4001"),
                        new Profile(
                                "EMEA",
                                "Fenwick",
                                "SharePoint since 2003.",
                                new Profile.Logo("image/png", 120, 40, "iVBORw0KGgo="),
                                List.of(LocationId.of("L-4001-1")),
                                List.of("sharepoint", "migration")),
                        "ana@fenwick.example",
                        AT),
                new PartnerEvent.ProfileRemoved(PartnerId.of("P-4001"), "EMEA", "ana@fenwick.example", AT));
    }
}

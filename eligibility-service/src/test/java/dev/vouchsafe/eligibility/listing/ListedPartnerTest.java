package dev.vouchsafe.eligibility.listing;

import static dev.vouchsafe.eligibility.Given.BEFORE;
import static dev.vouchsafe.eligibility.Given.PARTNER;
import static dev.vouchsafe.eligibility.Given.SDPS;
import static dev.vouchsafe.eligibility.listing.ListedPartner.ITSELF;
import static dev.vouchsafe.eligibility.listing.ListedPartner.PROFILES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.id.CompetencyId;
import dev.vouchsafe.contracts.id.ConsultantId;
import dev.vouchsafe.contracts.id.ExamId;
import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.contracts.mpn.CompetencyLevel;
import dev.vouchsafe.eligibility.domain.Partner;
import dev.vouchsafe.eligibility.domain.PartnerEvent;
import dev.vouchsafe.eligibility.domain.Profile;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ListedPartnerTest {

    private static final LocalDate DAY = LocalDate.parse("2019-11-06");
    private static final List<PartnerEvent> SHOWN = List.of(
            new PartnerEvent.PartnerRegistered(PARTNER, "Fenwick", "GB", BEFORE),
            new PartnerEvent.LocationRegistered(PARTNER, LocationId.of("L-1"), "DE", "Köln", BEFORE),
            new PartnerEvent.OfferingEnrolled(PARTNER, "planning-services", SDPS, "ana@fenwick.example", BEFORE),
            kept("EMEA", new Profile.Logo("image/png", 300, 100, "iVBORw0KGgo=")),
            kept("APAC", null));
    private static final List<PartnerEvent> NOT_SHOWN = List.of(
            new PartnerEvent.CompetencyAttained(
                    PARTNER, CompetencyId.of("cloud"), CompetencyLevel.GOLD, DAY, DAY, BEFORE),
            new PartnerEvent.CompetencyLapsed(PARTNER, CompetencyId.of("cloud"), CompetencyLevel.SILVER, DAY, BEFORE),
            new PartnerEvent.ExamPassed(PARTNER, ConsultantId.of("C-1"), "Ben", ExamId.of("70-331"), DAY, DAY, BEFORE),
            new PartnerEvent.AgreementSigned(PARTNER, "planning-services", "1", "ana@fenwick.example", BEFORE));

    @Test
    void theRowsAreThoseOfTheWholePartner() {
        var whole = Stream.of(SHOWN, NOT_SHOWN)
                .flatMap(List::stream)
                .reduce(Partner.NONE, Partner::with, (first, second) -> second);

        assertThat(rows(folded(SHOWN, NOT_SHOWN))).hasSize(2).isEqualTo(rows(whole));
    }

    @Test
    void noPictureIsKeptThoughTheRowSaysThatThereIsOne() {
        var profiles = folded(SHOWN).profiles();

        assertThat(profiles.get("emea").logo().data()).isEmpty();
        assertThat(rows(folded(SHOWN))).extracting(ProfileRow::hasLogo).containsExactly(true, false);
    }

    @Test
    void anEventThatChangesNoRowIsOfNoPartnerAndIsNotKept() {
        assertThat(NOT_SHOWN).extracting(PROFILES::changedBy).containsOnly(Optional.empty());
        assertThat(SHOWN).extracting(PROFILES::changedBy).containsOnly(Optional.of(PARTNER));
        assertThat(folded(SHOWN, NOT_SHOWN)).isEqualTo(folded(SHOWN));
    }

    @Test
    void theRowOfThePartnerItselfShowsItsStandingAndNoExam() {
        assertThat(NOT_SHOWN)
                .filteredOn(event -> ITSELF.changedBy(event).isEmpty())
                .hasOnlyElementsOfType(PartnerEvent.ExamPassed.class);
        var whole = Stream.of(SHOWN, NOT_SHOWN)
                .flatMap(List::stream)
                .reduce(Partner.NONE, Partner::with, (first, second) -> second);

        assertThat(PartnerRow.from(PartnerRow.of(whole)))
                .isEqualTo(new PartnerRow(
                        PARTNER,
                        "Fenwick",
                        "GB",
                        true,
                        List.of("EMEA", "APAC"),
                        List.of("planning-services"),
                        List.of(SDPS),
                        List.of(CompetencyId.of("cloud"))));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    private static Partner folded(List<PartnerEvent>... events) {
        var fold = PROFILES.fold(PARTNER);
        var partner = fold.initial();
        for (var event : Arrays.stream(events).flatMap(List::stream).toList()) {
            partner = fold.evolve().apply(partner, event);
        }
        return partner;
    }

    private static List<ProfileRow> rows(Partner partner) {
        return partner.profiles().values().stream()
                .map(profile -> ProfileRow.from(ProfileRow.of(partner, profile)))
                .toList();
    }

    private static PartnerEvent kept(String region, Profile.Logo logo) {
        return new PartnerEvent.ProfileKept(
                PARTNER,
                new Profile(region, "Fenwick", "We migrate.", logo, List.of(LocationId.of("L-1")), List.of("planning")),
                "ana@fenwick.example",
                BEFORE);
    }
}

package dev.vouchsafe.eligibility.profile;

import static dev.vouchsafe.eligibility.Given.BEFORE;
import static dev.vouchsafe.eligibility.Given.PARTNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.eligibility.domain.Partner;
import dev.vouchsafe.eligibility.domain.PartnerEvent;
import dev.vouchsafe.eligibility.domain.Profile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProfileDecisionTest {

    private final Partner registered = Partner.NONE
            .with(new PartnerEvent.PartnerRegistered(PARTNER, "Fenwick", "GB", BEFORE))
            .with(new PartnerEvent.LocationRegistered(PARTNER, LocationId.of("L-1"), "GB", "Leeds", BEFORE));

    @Test
    void aProfileIsKeptPerRegion() {
        var emea = kept(registered, profile("EMEA", "L-1"));
        var both = registered.with(emea).with(kept(registered.with(emea), profile("APAC")));
        assertThat(both.profiles().values()).extracting(Profile::region).containsExactly("EMEA", "APAC");
        assertThat(both.with(kept(both, profile("EMEA")))
                        .profileFor("EMEA")
                        .orElseThrow()
                        .locations())
                .isEmpty();
    }

    @Test
    void aRegionIsTheSameInCapitalsAndStaysAsItWasFirstWritten() {
        var first = registered.with(kept(registered, profile("Uk")));
        assertThat(decide(first, profile("UK"))).as("nothing new").isEqualTo(Decision.nothing());

        var corrected = first.with(kept(first, profile("UK", "L-1")));
        assertThat(corrected.profiles().values()).containsExactly(profile("Uk", "L-1"));
        // As two were kept before.
        var log =
                first.with(new PartnerEvent.ProfileKept(PARTNER, profile("uK", "L-1"), "ana@fenwick.example", BEFORE));
        assertThat(log).isEqualTo(corrected);
    }

    @Test
    void aRemovedProfileIsGoneUntilItIsKeptAgain() {
        var both = Stream.of("EMEA", "APAC")
                .reduce(
                        registered,
                        (partner, region) -> partner.with(kept(partner, profile(region))),
                        (one, other) -> other);
        var removed = (PartnerEvent)
                ((Decision.Accepted) remove(both, "emea")).events().getFirst();

        assertThat(removed).isEqualTo(new PartnerEvent.ProfileRemoved(PARTNER, "EMEA", "ana@fenwick.example", BEFORE));
        assertThat(both.with(removed).profiles().values()).containsExactly(profile("APAC"));
        assertThat(codes(remove(both.with(removed), "EMEA"))).containsExactly(Code.NOT_FOUND);
        assertThat(kept(both.with(removed), profile("emea"))).isInstanceOf(PartnerEvent.ProfileKept.class);
        assertThat(codes(remove(Partner.NONE, "EMEA"))).containsExactly(Code.NOT_FOUND);
    }

    @Test
    void theSameProfileAgainChangesNothing() {
        assertThat(decide(registered.with(kept(registered, profile("EMEA"))), profile("EMEA")))
                .isEqualTo(Decision.nothing());
    }

    @Test
    void aProfileIsNoPartOfTheStanding() {
        assertThat(registered.with(kept(registered, profile("EMEA"))).standing())
                .isEqualTo(registered.standing());
    }

    @Test
    void notFound() {
        assertThat(codes(decide(Partner.NONE, profile("EMEA")))).containsExactly(Code.NOT_FOUND);
    }

    @Test
    void locationUnknown() {
        assertThat(codes(decide(registered, profile("EMEA", "L-1", "L-2")))).containsExactly(Code.LOCATION_UNKNOWN);
    }

    private static PartnerEvent kept(Partner partner, Profile profile) {
        return (PartnerEvent)
                ((Decision.Accepted) decide(partner, profile)).events().getFirst();
    }

    private static Decision decide(Partner partner, Profile profile) {
        return ProfileDecision.decide(new KeepProfile(PARTNER, profile, "ana@fenwick.example", BEFORE), partner);
    }

    private static Decision remove(Partner partner, String region) {
        return ProfileDecision.decide(new RemoveProfile(PARTNER, region, "ana@fenwick.example", BEFORE), partner);
    }

    private static List<Code> codes(Decision decision) {
        return ((Decision.Refused) decision)
                .violations().stream().map(Violation::code).toList();
    }

    private static Profile profile(String region, String... locations) {
        return new Profile(
                region,
                "Fenwick",
                "SharePoint since 2003.",
                null,
                Stream.of(locations).map(LocationId::of).toList(),
                List.of("sharepoint"));
    }
}

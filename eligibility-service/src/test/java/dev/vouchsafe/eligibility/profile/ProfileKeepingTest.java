package dev.vouchsafe.eligibility.profile;

import static dev.vouchsafe.eligibility.domain.PartnerFixture.BEFORE;
import static dev.vouchsafe.eligibility.domain.PartnerFixture.PARTNER;
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

class ProfileKeepingTest {

    private final Partner registered = Partner.NONE.with(new PartnerEvent.Registered(PARTNER, "Fenwick", "GB", BEFORE))
        .with(new PartnerEvent.LocationRegistered(PARTNER, LocationId.of("L-1"), "GB", "Leeds", BEFORE));

    @Test
    void aProfileIsKeptPerRegion() {
        var emea = kept(registered, profile("EMEA", "L-1"));
        var both = registered.with(emea).with(kept(registered.with(emea), profile("APAC")));
        assertThat(both.profiles().keySet()).containsExactly("EMEA", "APAC");
        assertThat(both.with(kept(both, profile("EMEA"))).profiles().get("EMEA").locations()).isEmpty();
    }

    @Test
    void theSameProfileAgainChangesNothing() {
        assertThat(decide(registered.with(kept(registered, profile("EMEA"))), profile("EMEA"))).isEqualTo(Decision.nothing());
    }

    @Test
    void aProfileIsNoPartOfTheStanding() {
        assertThat(registered.with(kept(registered, profile("EMEA"))).standing()).isEqualTo(registered.standing());
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
        return (PartnerEvent) ((Decision.Accepted) decide(partner, profile)).facts().getFirst();
    }

    private static Decision decide(Partner partner, Profile profile) {
        return ProfileKeeping.decide(new KeepProfile(PARTNER, profile, "ana@fenwick.example", BEFORE), partner);
    }

    private static List<Code> codes(Decision decision) {
        return ((Decision.Refused) decision).violations().stream().map(Violation::code).toList();
    }

    private static Profile profile(String region, String... locations) {
        return new Profile(region, "Fenwick", "SharePoint since 2003.", null, Stream.of(locations).map(LocationId::of).toList(), List.of("sharepoint"));
    }
}

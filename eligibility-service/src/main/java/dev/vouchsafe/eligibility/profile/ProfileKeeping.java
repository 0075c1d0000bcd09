package dev.vouchsafe.eligibility.profile;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.eligibility.domain.Partner;
import dev.vouchsafe.eligibility.domain.PartnerEvent;
import dev.vouchsafe.eligibility.domain.Partners;
import java.util.stream.Collectors;

/** The decision on keeping a profile. */
final class ProfileKeeping {

    private ProfileKeeping() {
    }

    /** A profile names locations of its own partner; the same profile again changes nothing. */
    static Decision decide(KeepProfile command, Partner partner) {
        var profile = command.profile();
        if (!partner.standing().known()) {
            return Decision.refuse(Partners.notFound(command.partnerId()));
        }
        var unknown = profile.locations().stream().filter(location -> partner.standing().countryOf(location).isEmpty()).toList();
        if (!unknown.isEmpty()) {
            return Decision.refuse(Violation.of(Code.LOCATION_UNKNOWN, "Not a location of " + command.partnerId() + ": "
                + unknown.stream().map(LocationId::value).collect(Collectors.joining(", ")) + ".")
                .with("locations", unknown));
        }
        return profile.equals(partner.profiles().get(profile.region())) ? Decision.nothing()
            : Decision.accept(new PartnerEvent.ProfileKept(command.partnerId(), profile, command.by(), command.now()));
    }
}

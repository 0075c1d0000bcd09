package dev.vouchsafe.eligibility.profile;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.eligibility.domain.Partner;
import dev.vouchsafe.eligibility.domain.PartnerEvent;
import dev.vouchsafe.eligibility.domain.Partners;
import java.util.stream.Collectors;

/** The decisions on keeping a profile and on removing it. */
final class ProfileDecision {

    private ProfileDecision() {}

    /** A profile names locations of its own partner; the same profile again changes nothing. */
    static Decision decide(KeepProfile command, Partner partner) {
        var profile = partner.asFirstWritten(command.profile());
        if (!partner.standing().known()) {
            return Decision.refuse(Partners.notFound(command.partnerId()));
        }
        var unknown = profile.locations().stream()
                .filter(location -> partner.standing().countryOf(location).isEmpty())
                .toList();
        if (!unknown.isEmpty()) {
            return Decision.refuse(Violation.of(
                            Code.LOCATION_UNKNOWN,
                            "Not a location of " + command.partnerId() + ": "
                                    + unknown.stream().map(LocationId::value).collect(Collectors.joining(", ")) + ".")
                    .with("locations", unknown));
        }
        return partner.profileFor(profile.region()).filter(profile::equals).isPresent()
                ? Decision.nothing()
                : Decision.accept(
                        new PartnerEvent.ProfileKept(command.partnerId(), profile, command.by(), command.now()));
    }

    /** Only what is kept can be removed. */
    static Decision decide(RemoveProfile command, Partner partner) {
        if (!partner.standing().known()) {
            return Decision.refuse(Partners.notFound(command.partnerId()));
        }
        return partner.profileFor(command.region())
                .<Decision>map(kept -> Decision.accept(new PartnerEvent.ProfileRemoved(
                        command.partnerId(), kept.region(), command.by(), command.now())))
                .orElseGet(() -> Decision.refuse(Violation.of(
                        Code.NOT_FOUND, "There is no profile of " + command.partnerId() + " for this region.")));
    }
}

package dev.vouchsafe.eligibility.profile;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.decision.Rule;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.eligibility.domain.EligibilityText;
import dev.vouchsafe.eligibility.domain.Partner;
import dev.vouchsafe.eligibility.domain.PartnerEvent;
import dev.vouchsafe.eligibility.domain.PartnerStateRules;
import dev.vouchsafe.eligibility.domain.Profile;
import java.util.Optional;

/** The decisions on keeping a profile and on removing it. */
final class ProfileDecision {

    private ProfileDecision() {}

    /** A profile names locations of its own partner; the same profile again changes nothing. */
    static Decision decide(KeepProfile command, Partner partner) {
        var profile = partner.asFirstWritten(command.profile());
        if (!partner.standing().known()) {
            return Decision.refuse(PartnerStateRules.notFound(command.partnerId()));
        }
        var locations = locationUnknown(profile, partner);
        if (locations.isPresent()) {
            return Decision.refuse(locations.get());
        }
        return partner.profileFor(profile.region()).filter(profile::equals).isPresent()
                ? Decision.nothing()
                : Decision.accept(
                        new PartnerEvent.ProfileKept(command.partnerId(), profile, command.by(), command.at()));
    }

    /** Each location of the profile is one of the partner's. */
    @Rule("location-unknown")
    static Optional<Violation> locationUnknown(Profile profile, Partner partner) {
        var unknown = profile.locations().stream()
                .filter(location -> partner.standing().countryOf(location).isEmpty())
                .toList();
        if (unknown.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Violation.of(
                        Code.LOCATION_UNKNOWN,
                        EligibilityText.LOCATIONS_OF_OTHERS
                                .with(
                                        "partnerId",
                                        partner.standing().registered().partnerId())
                                .with("locations", unknown))
                .with("locations", unknown));
    }

    /** Only what is kept can be removed. */
    static Decision decide(RemoveProfile command, Partner partner) {
        if (!partner.standing().known()) {
            return Decision.refuse(PartnerStateRules.notFound(command.partnerId()));
        }
        return partner.profileFor(command.region())
                .<Decision>map(kept -> Decision.accept(new PartnerEvent.ProfileRemoved(
                        command.partnerId(), kept.region(), command.by(), command.at())))
                .orElseGet(() -> Decision.refuse(Violation.of(
                        Code.NOT_FOUND, EligibilityText.NO_SUCH_PROFILE.with("partnerId", command.partnerId()))));
    }
}

package dev.vouchsafe.eligibility.domain;

import dev.vouchsafe.program.standing.Standing;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Everything that this service knows of a partner: a pure fold of its events.
 *
 * @param profiles by region, in the order they were first kept
 */
public record Partner(Standing standing, Map<String, Profile> profiles) {

    public static final Partner NONE = new Partner(Standing.NONE, Map.of());

    /** The partner after one more event. */
    public Partner with(PartnerEvent event) {
        return event instanceof PartnerEvent.ProfileKept kept ? new Partner(standing, profilesWith(kept.profile()))
            : new Partner(Told.evolve(standing, event), profiles);
    }

    private Map<String, Profile> profilesWith(Profile profile) {
        var more = new LinkedHashMap<>(profiles);
        more.put(profile.region(), profile);
        return Collections.unmodifiableMap(more);
    }
}

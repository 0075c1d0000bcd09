package dev.vouchsafe.eligibility.domain;

import dev.vouchsafe.program.standing.Standing;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Everything that this service knows of a partner: a pure fold of its events.
 *
 * @param profiles by the key of their region, in the order they were first kept; each shows its region as it was first
 *     written
 */
public record Partner(Standing standing, Map<String, Profile> profiles) {

    public static final Partner NONE = new Partner(Standing.NONE, Map.of());

    /** The profile that is kept for a region, however the region is written. */
    public Optional<Profile> profileFor(String region) {
        return Optional.ofNullable(profiles.get(Profile.keyOf(region)));
    }

    /** The profile with its region as it was first written. */
    public Profile asFirstWritten(Profile profile) {
        return profileFor(profile.region())
                .map(kept -> profile.writtenAs(kept.region()))
                .orElse(profile);
    }

    /** The partner after one more event. */
    public Partner with(PartnerEvent event) {
        return switch (event) {
            case PartnerEvent.ProfileKept kept ->
                withProfiles(all -> all.put(Profile.keyOf(kept.profile().region()), asFirstWritten(kept.profile())));
            case PartnerEvent.ProfileRemoved removed ->
                withProfiles(all -> all.remove(Profile.keyOf(removed.region())));
            case PartnerEvent other -> new Partner(PartnerPublication.evolve(standing, other), profiles);
        };
    }

    private Partner withProfiles(Consumer<Map<String, Profile>> change) {
        var others = new LinkedHashMap<>(profiles);
        change.accept(others);
        return new Partner(standing, Collections.unmodifiableMap(others));
    }
}

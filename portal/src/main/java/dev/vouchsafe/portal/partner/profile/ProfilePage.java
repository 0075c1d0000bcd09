package dev.vouchsafe.portal.partner.profile;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows.
 *
 * @param kept the profiles of all regions
 * @param region that was asked for, or the first; blank for a new profile
 * @param shown what the form and the preview say: what was typed, or what is kept
 * @param etag the version of the profiles
 */
public record ProfilePage(Partner partner, Kept kept, String region, Profile shown, @Nullable String etag) {

    /** The partner, with what a profile can name of it. */
    public record Partner(String partnerId, String name, List<Location> locations) {}

    public record Location(String locationId, String country, String city) {}

    /** All profiles of the partner, logos and all. */
    public record Kept(List<Profile> profiles) {

        /** The profile of a region; empty if none is kept for it. */
        Optional<Profile> of(String region) {
            return profiles.stream()
                    .filter(profile -> profile.region().equalsIgnoreCase(region))
                    .findFirst();
        }
    }

    /** The profile that is shown, as it is kept; empty if it is a new one. */
    public Optional<Profile> stored() {
        return kept.of(region);
    }

    /** Where its logo is. */
    public String logoAddress() {
        return ProfileHttp.logo(partner.partnerId(), region);
    }

    /** The locations that the preview names. */
    public List<Location> namedLocations() {
        return partner.locations().stream()
                .filter(location -> shown.locations().contains(location.locationId()))
                .toList();
    }
}

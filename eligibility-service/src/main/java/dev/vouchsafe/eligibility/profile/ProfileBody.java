package dev.vouchsafe.eligibility.profile;

import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.eligibility.domain.Profile;
import dev.vouchsafe.platform.http.Malformed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of a profile; {@code logo}, {@code locations} and {@code tags} may be absent. */
record ProfileBody(
        String region,
        String name,
        String description,
        @Nullable LogoImage logo,
        List<LocationId> locations,
        List<String> tags) {

    ProfileBody {
        locations = locations == null ? List.of() : locations;
        tags = tags == null ? List.of() : tags;
    }

    /** @throws Malformed if the logo is no picture, or too wide */
    Profile profile() {
        return new Profile(region, name, description, logo == null ? null : logo.checked(), locations, tags);
    }
}

package dev.vouchsafe.eligibility.view;

import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.eligibility.domain.Profile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A profile as it is answered in lists of them: all but the logo's bytes. */
record ProfileView(
        String region,
        String name,
        String description,
        @Nullable LogoSize logo,
        List<LocationId> locations,
        List<String> tags) {

    /** {@code width} and {@code height} in pixels. */
    record LogoSize(String mediaType, int width, int height) {}

    static ProfileView of(Profile profile) {
        var logo = profile.logo() == null
                ? null
                : new LogoSize(
                        profile.logo().mediaType(),
                        profile.logo().width(),
                        profile.logo().height());
        return new ProfileView(
                profile.region(), profile.name(), profile.description(), logo, profile.locations(), profile.tags());
    }
}

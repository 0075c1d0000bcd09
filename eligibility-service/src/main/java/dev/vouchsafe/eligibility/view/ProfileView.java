package dev.vouchsafe.eligibility.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.eligibility.domain.Profile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A profile as answers show it. */
public record ProfileView(
        String region,
        String name,
        String description,
        @Nullable LogoView logo,
        List<LocationId> locations,
        List<String> tags) {

    /** {@code width} and {@code height} in pixels; {@code data} is Base64, absent where no pictures are shown. */
    record LogoView(
            String mediaType,
            int width,
            int height,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String data) {

        static @Nullable LogoView of(Profile.@Nullable Logo logo) {
            return logo == null ? null : new LogoView(logo.mediaType(), logo.width(), logo.height(), logo.data());
        }
    }

    public static ProfileView of(Profile profile) {
        return new ProfileView(
                profile.region(),
                profile.name(),
                profile.description(),
                LogoView.of(profile.logo()),
                profile.locations(),
                profile.tags());
    }
}

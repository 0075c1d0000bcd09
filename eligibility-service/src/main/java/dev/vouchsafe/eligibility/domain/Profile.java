package dev.vouchsafe.eligibility.domain;

import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.contracts.text.AsciiCase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a partner presents itself in a region.
 *
 * @param region the partner's own word for where it is for, such as {@code EMEA}; one profile for each, whether or not
 *     it is written in capitals
 * @param description up to 2,500 characters
 * @param logo null if there is none
 * @param locations up to five location ids of the partner
 * @param tags words to be found by
 */
public record Profile(
        String region,
        String name,
        String description,
        @Nullable Logo logo,
        List<LocationId> locations,
        List<String> tags) {

    /** The most pixels that a logo may be wide. */
    public static final int WIDEST_LOGO = 300;

    /** A picture, its bytes in Base64; {@code width} and {@code height} in pixels. */
    public record Logo(String mediaType, int width, int height, String data) {

        Logo withoutData() {
            return new Logo(mediaType, width, height, "");
        }
    }

    public Profile {
        locations = List.copyOf(locations);
        tags = List.copyOf(tags);
    }

    /**
     * What two ways of writing a region have in common: those that differ in the capitals of A to Z alone are one
     * region.
     */
    public static String keyOf(String region) {
        return AsciiCase.lower(region);
    }

    /** The same for a region that is written in another way. */
    public Profile writtenAs(String otherRegion) {
        return region.equals(otherRegion) ? this : new Profile(otherRegion, name, description, logo, locations, tags);
    }

    /** The same without the bytes of its logo: for who keeps many profiles and shows no pictures. */
    public Profile withoutPicture() {
        return logo == null ? this : new Profile(region, name, description, logo.withoutData(), locations, tags);
    }
}

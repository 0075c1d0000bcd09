package dev.vouchsafe.portal.partner.profile;

import dev.vouchsafe.portal.visit.Typed;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A business profile, as the API says it.
 *
 * @param logo null if it has none
 * @param locations ids of the partner's locations that it names
 */
public record Profile(
        String region,
        String name,
        String description,
        @Nullable Logo logo,
        List<String> locations,
        List<String> tags) {

    private static final String BETWEEN_TAGS = ",";

    /** A picture: {@code width} and {@code height} in pixels, {@code data} in Base64. */
    public record Logo(String mediaType, int width, int height, @Nullable String data) {}

    /** A new one, in which nothing is said. */
    static Profile blank(String partnerName) {
        return new Profile("", partnerName, "", null, List.of(), List.of());
    }

    /** What a form says. */
    static Profile of(Typed typed, @Nullable Logo logo) {
        return new Profile(
                typed.shown("region", ""),
                typed.shown("name", ""),
                typed.shown("description", ""),
                logo,
                typed.all("locations"),
                Arrays.stream(typed.shown("tags", "").split(BETWEEN_TAGS))
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .toList());
    }

    /** The same with another picture, or without one. */
    Profile with(@Nullable Logo other) {
        return new Profile(region, name, description, other, locations, tags);
    }

    /** Its tags, as the form has them. */
    public String tagsTyped() {
        return String.join(BETWEEN_TAGS + " ", tags);
    }

    /** The body by which it is kept. */
    Map<String, @Nullable Object> body() {
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("region", region.strip());
        body.put("name", name.strip());
        body.put("description", description.replace("\r\n", "\n").strip());
        if (logo != null) {
            body.put("logo", Map.of("mediaType", logo.mediaType(), "data", String.valueOf(logo.data())));
        }
        body.put("locations", locations);
        body.put("tags", tags);
        return body;
    }
}

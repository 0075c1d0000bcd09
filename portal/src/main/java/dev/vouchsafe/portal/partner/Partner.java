package dev.vouchsafe.portal.partner;

import dev.vouchsafe.portal.component.Option;
import dev.vouchsafe.portal.text.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A partner as the forms about vouchers need it. */
public record Partner(String partnerId, String country, List<Location> locations, List<Consultant> consultants) {

    public Partner {
        locations = locations == null ? List.of() : List.copyOf(locations);
        consultants = consultants == null ? List.of() : List.copyOf(consultants);
    }

    /** Where it works. */
    public record Location(
            String locationId, String country, @Nullable String city) {

        /** Its city and country, beside its id. */
        public String text() {
            return locationId + " · " + (city == null ? country : city + ", " + country);
        }
    }

    /** Who works for it. */
    public record Consultant(String consultantId, @Nullable String name) {

        /** The name beside the id. */
        public String text() {
            return name == null ? consultantId : consultantId + " · " + name;
        }
    }

    /** Its locations, to choose one. */
    public List<Option> locationOptions() {
        return locations.stream()
                .map(location -> new Option(location.locationId(), location.text()))
                .toList();
    }

    /** Its consultants, to choose one. */
    public List<Option> consultantOptions() {
        return consultants.stream()
                .map(one -> new Option(one.consultantId(), one.text()))
                .toList();
    }

    /** The same, to choose one or none. */
    public List<Option> consultantOptions(Words words) {
        var options = new ArrayList<Option>();
        options.add(new Option("", words.of("partner.no-consultant")));
        options.addAll(consultantOptions());
        return List.copyOf(options);
    }

    /** A consultant with the name, or the id alone if the partner has none of that id. */
    public String consultantText(String consultantId) {
        return consultants.stream()
                .filter(one -> one.consultantId().equals(consultantId))
                .map(Consultant::text)
                .findFirst()
                .orElse(consultantId);
    }

    /** A location with its city, or the id alone if the partner has none of that id. */
    public String locationText(String locationId) {
        return locations.stream()
                .filter(location -> location.locationId().equals(locationId))
                .map(Location::text)
                .findFirst()
                .orElse(locationId);
    }
}

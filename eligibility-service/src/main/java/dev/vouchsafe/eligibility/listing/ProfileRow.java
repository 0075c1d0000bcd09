package dev.vouchsafe.eligibility.listing;

import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.eligibility.domain.Partner;
import dev.vouchsafe.eligibility.domain.Profile;
import dev.vouchsafe.platform.listing.NameOrder;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * A profile in the list of all.
 *
 * @param countries ISO 3166 codes of the profile's locations, or the partner's own if it names none
 * @param offerings what the partner is enrolled in
 */
record ProfileRow(
        PartnerId partnerId,
        String partnerName,
        String region,
        String name,
        String description,
        List<String> countries,
        List<OfferingId> offerings,
        List<String> cities,
        List<String> tags,
        boolean hasLogo) {

    static ProfileRow of(Partner partner, Profile profile) {
        var standing = partner.standing();
        var locations =
                profile.locations().stream().map(standing.locations()::get).toList();
        var countries = locations.isEmpty()
                ? List.of(standing.registered().country())
                : locations.stream()
                        .map(location -> location.country())
                        .distinct()
                        .toList();
        return new ProfileRow(
                standing.registered().partnerId(),
                standing.registered().name(),
                profile.region(),
                profile.name(),
                profile.description(),
                countries,
                List.copyOf(standing.enrolments().keySet()),
                locations.stream().map(location -> location.city()).distinct().toList(),
                profile.tags(),
                profile.logo() != null);
    }

    /** The row's own place: one for each partner and region. */
    String id() {
        return partnerId + "/" + Profile.keyOf(region);
    }

    /** As it is stored, with what it is sorted and found by. */
    Document stored() {
        var texts =
                Stream.concat(Stream.of(partnerName, name, description), Stream.concat(cities.stream(), tags.stream()));
        return new Document("_id", id())
                .append("partnerId", partnerId.value())
                .append("partnerName", partnerName)
                .append("region", region)
                .append("name", name)
                .append("description", description)
                .append("countries", countries)
                .append("offerings", offerings.stream().map(OfferingId::value).toList())
                .append("cities", cities)
                .append("tags", tags)
                .append("hasLogo", hasLogo)
                .append(ProfileList.NAME_ORDER, NameOrder.keyOf(name))
                .append(ProfileList.PARTNER_NAME_ORDER, NameOrder.keyOf(partnerName))
                .append(ProfileList.REGION_KEY, Profile.keyOf(region))
                .append(ProfileList.WORDS, List.copyOf(SearchTerms.beginnings(texts)));
    }

    static ProfileRow of(Document stored) {
        return new ProfileRow(
                new PartnerId(stored.getString("partnerId")),
                stored.getString("partnerName"),
                stored.getString("region"),
                stored.getString("name"),
                stored.getString("description"),
                stored.getList("countries", String.class),
                stored.getList("offerings", String.class).stream()
                        .map(OfferingId::new)
                        .toList(),
                stored.getList("cities", String.class),
                stored.getList("tags", String.class),
                stored.getBoolean("hasLogo"));
    }
}

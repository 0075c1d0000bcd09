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

    /** The stored form, with what it is sorted and found by: one for each partner and region. */
    static Document of(Partner partner, Profile profile) {
        var standing = partner.standing();
        var registered = standing.registered();
        var locations =
                profile.locations().stream().map(standing.locations()::get).toList();
        var countries = locations.isEmpty()
                ? List.of(registered.country())
                : locations.stream()
                        .map(location -> location.country())
                        .distinct()
                        .toList();
        var cities =
                locations.stream().map(location -> location.city()).distinct().toList();
        var texts = Stream.concat(
                Stream.of(registered.name(), profile.name(), profile.description()),
                Stream.concat(cities.stream(), profile.tags().stream()));
        var regionKey = Profile.keyOf(profile.region());
        return new Document("_id", registered.partnerId() + "/" + regionKey)
                .append("partnerId", registered.partnerId().value())
                .append("partnerName", registered.name())
                .append("region", profile.region())
                .append("name", profile.name())
                .append("description", profile.description())
                .append("countries", countries)
                .append(
                        "offerings",
                        standing.enrolments().keySet().stream()
                                .map(OfferingId::value)
                                .toList())
                .append("cities", cities)
                .append("tags", profile.tags())
                .append("hasLogo", profile.logo() != null)
                .append(ProfileList.NAME_ORDER, NameOrder.keyOf(profile.name()))
                .append(ProfileList.PARTNER_NAME_ORDER, NameOrder.keyOf(registered.name()))
                .append(ProfileList.REGION_KEY, regionKey)
                .append(ProfileList.WORDS, List.copyOf(SearchTerms.beginnings(texts)));
    }

    static ProfileRow from(Document row) {
        return new ProfileRow(
                new PartnerId(row.getString("partnerId")),
                row.getString("partnerName"),
                row.getString("region"),
                row.getString("name"),
                row.getString("description"),
                row.getList("countries", String.class),
                row.getList("offerings", String.class).stream()
                        .map(OfferingId::new)
                        .toList(),
                row.getList("cities", String.class),
                row.getList("tags", String.class),
                row.getBoolean("hasLogo"));
    }
}

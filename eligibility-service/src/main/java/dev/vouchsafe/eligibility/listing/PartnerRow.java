package dev.vouchsafe.eligibility.listing;

import dev.vouchsafe.contracts.id.CompetencyId;
import dev.vouchsafe.contracts.id.Id;
import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.eligibility.domain.Partner;
import dev.vouchsafe.eligibility.domain.Profile;
import dev.vouchsafe.platform.listing.NameOrder;
import dev.vouchsafe.program.standing.Attainment;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * A partner in the list of all, with its standing in short.
 *
 * @param country where it is registered, an ISO 3166 code
 * @param regions those that it keeps a profile for
 * @param agreements the programs whose agreement it signed
 * @param offerings what it is enrolled in
 * @param competencies what it has attained; on which days it holds them, the partner itself tells
 */
record PartnerRow(
        PartnerId partnerId,
        String name,
        String country,
        boolean hasProfile,
        List<String> regions,
        List<String> agreements,
        List<OfferingId> offerings,
        List<CompetencyId> competencies) {

    static PartnerRow of(Partner partner) {
        var standing = partner.standing();
        var registered = standing.registered();
        var regions = partner.profiles().values().stream().map(Profile::region).toList();
        return new PartnerRow(
                registered.partnerId(),
                registered.name(),
                registered.country(),
                !regions.isEmpty(),
                regions,
                List.copyOf(standing.signatures().keySet()),
                List.copyOf(standing.enrolments().keySet()),
                standing.attainments().stream()
                        .filter(attained -> !attained.lastDay().isBefore(attained.validFrom()))
                        .map(Attainment::competency)
                        .distinct()
                        .toList());
    }

    /** As it is stored, with what it is sorted and found by. */
    Document stored() {
        return new Document("_id", partnerId.value())
                .append("name", name)
                .append("country", country)
                .append("hasProfile", Boolean.toString(hasProfile))
                .append("regions", regions)
                .append("agreements", agreements)
                .append("offerings", texts(offerings))
                .append("competencies", texts(competencies))
                .append(PartnerList.NAME_ORDER, NameOrder.keyOf(name))
                .append(PartnerList.WORDS, List.copyOf(SearchTerms.beginnings(Stream.of(name, partnerId.value()))));
    }

    static PartnerRow of(Document stored) {
        return new PartnerRow(
                new PartnerId(stored.getString("_id")),
                stored.getString("name"),
                stored.getString("country"),
                Boolean.parseBoolean(stored.getString("hasProfile")),
                stored.getList("regions", String.class),
                stored.getList("agreements", String.class),
                stored.getList("offerings", String.class).stream()
                        .map(OfferingId::new)
                        .toList(),
                stored.getList("competencies", String.class).stream()
                        .map(CompetencyId::new)
                        .toList());
    }

    private static List<String> texts(Collection<? extends Id> ids) {
        return ids.stream().map(Id::value).toList();
    }
}

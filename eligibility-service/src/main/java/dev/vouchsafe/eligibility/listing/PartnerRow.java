package dev.vouchsafe.eligibility.listing;

import dev.vouchsafe.contracts.id.CompetencyId;
import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.eligibility.domain.Partner;
import dev.vouchsafe.eligibility.domain.Profile;
import dev.vouchsafe.platform.listing.NameOrder;
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

    /** The stored form, with what it is sorted and found by. */
    static Document of(Partner partner) {
        var standing = partner.standing();
        var registered = standing.registered();
        var regions = partner.profiles().values().stream().map(Profile::region).toList();
        var competencies = standing.attainments().stream()
                .filter(attained -> !attained.lastDay().isBefore(attained.validFrom()))
                .map(attained -> attained.competency().value())
                .distinct()
                .toList();
        var terms = SearchTerms.beginnings(
                Stream.of(registered.name(), registered.partnerId().value()));
        return new Document("_id", registered.partnerId().value())
                .append("name", registered.name())
                .append("country", registered.country())
                .append("hasProfile", Boolean.toString(!regions.isEmpty()))
                .append("regions", regions)
                .append("agreements", List.copyOf(standing.signatures().keySet()))
                .append(
                        "offerings",
                        standing.enrolments().keySet().stream()
                                .map(OfferingId::value)
                                .toList())
                .append("competencies", competencies)
                .append(PartnerList.NAME_ORDER, NameOrder.keyOf(registered.name()))
                .append(PartnerList.WORDS, List.copyOf(terms));
    }

    static PartnerRow from(Document row) {
        return new PartnerRow(
                new PartnerId(row.getString("_id")),
                row.getString("name"),
                row.getString("country"),
                Boolean.parseBoolean(row.getString("hasProfile")),
                row.getList("regions", String.class),
                row.getList("agreements", String.class),
                row.getList("offerings", String.class).stream()
                        .map(OfferingId::new)
                        .toList(),
                row.getList("competencies", String.class).stream()
                        .map(CompetencyId::new)
                        .toList());
    }
}

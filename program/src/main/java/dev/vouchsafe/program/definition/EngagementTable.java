package dev.vouchsafe.program.definition;

import dev.vouchsafe.contracts.id.CompetencyId;
import dev.vouchsafe.contracts.id.EngagementId;
import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.contracts.mpn.CompetencyLevel;
import dev.vouchsafe.program.Engagement;
import dev.vouchsafe.program.Offering;
import dev.vouchsafe.program.definition.DefinitionSource.Source;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The offerings of a program with their engagements, from {@code engagements.csv}. */
final class EngagementTable {

    static final String FILE = "engagements.csv";

    private static final List<String> COLUMNS = List.of(
            "offering",
            "offering_name",
            "engagement",
            "engagement_name",
            "competencies",
            "level",
            "cloud",
            "valid_from");

    private EngagementTable() {}

    static Map<OfferingId, Offering> read(Source source) {
        var offerings = new LinkedHashMap<OfferingId, Offering>();
        for (Row row : Table.read(source, COLUMNS).rows()) {
            var code = row.id("offering", OfferingId::of);
            var name = row.text("offering_name");
            var known = offerings.getOrDefault(code, new Offering(code, name, Map.of()));
            if (!known.name().equals(name)) {
                throw row.wrong("offering " + code + " has another name above: " + known.name());
            }
            var engagements = new LinkedHashMap<>(known.engagements());
            var engagement = engagement(row);
            if (engagements.put(engagement.code(), engagement) != null) {
                throw row.wrong("engagement " + engagement.code() + " is in offering " + code + " already");
            }
            offerings.put(code, new Offering(code, name, engagements));
        }
        return offerings;
    }

    private static Engagement engagement(Row row) {
        var validFrom = row.optional("valid_from").isEmpty() ? null : row.day("valid_from");
        return new Engagement(
                row.id("engagement", EngagementId::of),
                row.text("engagement_name"),
                competencies(row),
                row.as("level", "silver or gold", EngagementTable::level),
                row.flag("cloud"),
                validFrom);
    }

    private static CompetencyLevel level(String text) {
        return switch (text) {
            case "silver" -> CompetencyLevel.SILVER;
            case "gold" -> CompetencyLevel.GOLD;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Set<CompetencyId> competencies(Row row) {
        var listed = Arrays.stream(row.text("competencies").split(";", -1))
                .map(String::trim)
                .toList();
        if (listed.contains("") || new HashSet<>(listed).size() < listed.size()) {
            throw row.wrong(
                    "competencies are separated by one ';' and each is named once: " + row.text("competencies"));
        }
        return listed.stream()
                .map(one -> row.idOf("competencies", one, CompetencyId::of))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}

package dev.vouchsafe.portal.page;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Of the program in force, what pages say and what forms offer.
 *
 * @param program its id
 * @param zone in which its days begin and end
 * @param termsVersion of the terms that a partner accepts
 * @param calendar the days on which it changes for everybody, by their names
 * @param offerings what can be planned
 * @param releaseReasons why a partner may give a reservation back
 * @param documents what people are to read
 * @param support where help comes from, for the person's country; null if the program names nobody
 */
public record Program(
        String program,
        ZoneId zone,
        String termsVersion,
        Map<String, LocalDate> calendar,
        List<Offering> offerings,
        List<String> releaseReasons,
        List<Document> documents,
        @Nullable JsonNode support) {

    public Program {
        calendar = calendar == null ? Map.of() : Map.copyOf(calendar);
        offerings = offerings == null ? List.of() : List.copyOf(offerings);
        releaseReasons = releaseReasons == null ? List.of() : List.copyOf(releaseReasons);
        documents = documents == null ? List.of() : List.copyOf(documents);
    }

    /** What a voucher is for. */
    public record Offering(String offering, String name, List<Engagement> engagements) {}

    /** Where something is published. */
    public record Document(String document, String title, URI address) {}

    /** One kind of work within an offering. */
    public record Engagement(String engagement, String name) {}

    /** The engagements of an offering; none if it isn't the program's. */
    public List<Engagement> engagements(String offering) {
        return offerings.stream()
                .filter(one -> one.offering().equals(offering))
                .flatMap(one -> one.engagements().stream())
                .toList();
    }

    /** What is to be reviewed before the agreement is signed. */
    public List<Document> policies() {
        return documents.stream()
                .filter(one -> one.document().equals("policies"))
                .toList();
    }

    /** The name of an engagement, or its code if the program has none of that code. */
    public String engagementName(String code) {
        return offerings.stream()
                .flatMap(one -> one.engagements().stream())
                .filter(one -> one.engagement().equals(code))
                .map(Engagement::name)
                .findFirst()
                .orElse(code);
    }

    /** The name of an offering, or its code if the program has none of that code. */
    public String offeringName(String code) {
        return offerings.stream()
                .filter(one -> one.offering().equals(code))
                .map(Offering::name)
                .findFirst()
                .orElse(code);
    }
}

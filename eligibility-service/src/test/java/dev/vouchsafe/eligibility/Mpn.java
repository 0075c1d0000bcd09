package dev.vouchsafe.eligibility;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vouchsafe.platform.testing.ServiceUnderTest;

/** What MPN publishes to the service under test. Each call returns when the message has had its effect. */
record Mpn(ServiceUnderTest service) {

    /** Registers the partner under the name {@code Fabrikam <id>}. */
    void registered(String partner) {
        says(
                partner + "-registered",
                "mpn.partner.registered.v1",
                partner,
                "{\"partnerId\": \"%s\", \"name\": \"Fabrikam %s\", \"country\": \"GB\"}".formatted(partner, partner));
    }

    /** Registers the partner with what enrolling in SDPS and planning a SharePoint engagement needs. */
    void qualified(String partner) {
        registered(partner);
        competency(partner, partner + "-competency", "2019-07-01", "2022-06-30");
        says(
                partner + "-exam",
                "mpn.exam.passed.v1",
                partner,
                ("{\"partnerId\": \"%s\", \"consultantId\": \"K-1\", "
                                + "\"name\": \"Ruth\", \"exam\": \"70-339\", \"validFrom\": \"2019-05-02\", \"validThrough\": \"2022-12-31\"}")
                        .formatted(partner));
    }

    /** Tells of silver in collaboration and content, under the message id. */
    void competency(String partner, String id, String from, String through) {
        says(
                id,
                "mpn.competency.attained.v1",
                partner,
                ("{\"partnerId\": \"%s\", \"competency\": \"collaboration-content\", "
                                + "\"level\": \"silver\", \"validFrom\": \"%s\", \"validThrough\": \"%s\"}")
                        .formatted(partner, from, through));
    }

    /** Gives the partner the location {@code <id>-L}. */
    void location(String partner, String country, String city) {
        says(
                partner + "-location",
                "mpn.location.registered.v1",
                partner,
                "{\"partnerId\": \"%s\", \"locationId\": \"%s-L\", \"country\": \"%s\", \"city\": \"%s\"}"
                        .formatted(partner, partner, country, city));
    }

    void says(String id, String type, String partner, String data) {
        service.told("mpn.events", partner, id, "/mpn", type, data);
    }

    /** Publishes without a wait: for what is followed by more. */
    void publishes(String id, String type, String partner, String data) {
        service.publish("mpn.events", partner, id, "/mpn", type, data.getBytes(UTF_8));
    }
}

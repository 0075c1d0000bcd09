package dev.vouchsafe.eligibility;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vouchsafe.platform.testing.ServiceUnderTest;

/** What MPN publishes to the service under test. Each call returns when the message has had its effect. */
record Mpn(ServiceUnderTest service) {

    /** Registers the partner under the name {@code Fabrikam <id>}. */
    void registered(String partnerId) {
        says(partnerId + "-registered", "mpn.partner.registered.v1", partnerId,
            "{\"partnerId\": \"%s\", \"name\": \"Fabrikam %s\", \"country\": \"GB\"}".formatted(partnerId, partnerId));
    }

    /** Registers the partner with what enrolling in SDPS and planning a SharePoint engagement needs. */
    void qualified(String partnerId) {
        registered(partnerId);
        competency(partnerId, partnerId + "-competency", "2019-07-01", "2022-06-30");
        says(partnerId + "-exam", "mpn.exam.passed.v1", partnerId, ("{\"partnerId\": \"%s\", \"consultantId\": \"K-1\", "
            + "\"name\": \"Ruth\", \"exam\": \"70-339\", \"validFrom\": \"2019-05-02\", \"validThrough\": \"2022-12-31\"}").formatted(partnerId));
    }

    /** Tells of silver in collaboration and content, under the message id. */
    void competency(String partnerId, String id, String from, String through) {
        says(id, "mpn.competency.attained.v1", partnerId, ("{\"partnerId\": \"%s\", \"competency\": \"collaboration-content\", "
            + "\"level\": \"silver\", \"validFrom\": \"%s\", \"validThrough\": \"%s\"}").formatted(partnerId, from, through));
    }

    /** Gives the partner the location {@code <id>-L}. */
    void location(String partnerId, String country, String city) {
        says(partnerId + "-location", "mpn.location.registered.v1", partnerId,
            "{\"partnerId\": \"%s\", \"locationId\": \"%s-L\", \"country\": \"%s\", \"city\": \"%s\"}".formatted(partnerId, partnerId, country, city));
    }

    void says(String id, String type, String partnerId, String data) {
        service.told("mpn.events", partnerId, id, "/mpn", type, data);
    }

    /** Publishes without a wait: for what is followed by more. */
    void publishes(String id, String type, String partnerId, String data) {
        service.publish("mpn.events", partnerId, id, "/mpn", type, data.getBytes(UTF_8));
    }
}

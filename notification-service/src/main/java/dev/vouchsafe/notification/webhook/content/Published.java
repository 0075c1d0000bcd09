package dev.vouchsafe.notification.webhook.content;

import dev.vouchsafe.notification.domain.WebhookOwner;
import dev.vouchsafe.web.HttpJson;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An event that was published, with whom it concerns and what each of them is told of it.
 *
 * @param id the CloudEvents id
 * @param partner whom it concerns and who is told; null for nobody
 * @param agreement whose customer it concerns and is told; null for none
 * @param toPartner the data that the partner is told
 * @param toCustomer the data that the customer is told
 */
public record Published(
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        @Nullable String partner,
        @Nullable String agreement,
        JsonNode toPartner,
        JsonNode toCustomer) {

    private static final String JSON = "application/json";

    /** Whether the owner is told of it. */
    public boolean concerns(WebhookOwner owner) {
        return partner != null && owner.isPartner(partner) || agreement != null && owner.hasAgreement(agreement);
    }

    /** The event as an owner's system is told of it: a CloudEvent in structured JSON. */
    public String bodyFor(WebhookOwner owner) {
        return body(id, source, type, subject, time, owner.partnerId() == null ? toCustomer : toPartner);
    }

    /** A CloudEvent in structured JSON. */
    public static String body(String id, String source, String type, String subject, Instant time, JsonNode data) {
        return HttpJson.mapper()
                .createObjectNode()
                .put("specversion", "1.0")
                .put("id", id)
                .put("source", source)
                .put("type", type)
                .put("subject", subject)
                .put("time", time.toString())
                .put("datacontenttype", JSON)
                .set("data", data)
                .toString();
    }

    /** The fields of the data that are told. */
    public static JsonNode cut(JsonNode data, Set<String> told) {
        var cut = HttpJson.mapper().createObjectNode();
        data.propertyStream()
                .filter(field -> told.contains(field.getKey()))
                .forEach(field -> cut.set(field.getKey(), field.getValue()));
        return cut;
    }
}

package dev.vouchsafe.standalone.issuer;

import dev.vouchsafe.standalone.Json;
import dev.vouchsafe.standalone.scenario.Scenario;
import dev.vouchsafe.standalone.scenario.ScenarioLine;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What companies are called, as a scenario's messages say it.
 *
 * @param byId the name of a partner by its id, that of a customer by its agreement's id
 */
record CompanyNames(Map<String, String> byId) {

    static CompanyNames in(Scenario scenario) {
        var names = new HashMap<String, String>();
        for (ScenarioLine line : scenario.lines()) {
            if (line instanceof ScenarioLine.Publish message) {
                switch (message.type()) {
                    case "mpn.partner.registered.v1" -> {
                        var data = data(message);
                        put(names, data.path("partnerId"), data.path("name"));
                    }
                    case "vlsc.benefit.activated.v1" -> {
                        var data = data(message);
                        put(
                                names,
                                data.path("agreementId"),
                                data.path("customer").path("legalEntity"));
                    }
                    default -> {
                        // It names no company.
                    }
                }
            }
        }
        return new CompanyNames(names);
    }

    /** A scenario may have messages that can't be read, on purpose. */
    private static JsonNode data(ScenarioLine.Publish message) {
        try {
            return Json.MAPPER.readTree(message.value());
        } catch (JacksonException unreadable) {
            return Json.MAPPER.createObjectNode();
        }
    }

    private static void put(Map<String, String> names, JsonNode id, JsonNode name) {
        if (id.isString() && name.isString()) {
            names.put(id.stringValue(), name.stringValue());
        }
    }

    /** The names of these, each once. */
    List<String> of(Collection<String> ids) {
        return ids.stream().map(byId::get).filter(Objects::nonNull).distinct().toList();
    }
}

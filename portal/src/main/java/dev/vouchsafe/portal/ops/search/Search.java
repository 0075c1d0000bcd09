package dev.vouchsafe.portal.ops.search;

import dev.vouchsafe.portal.ops.Subject;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What was found.
 *
 * @param asked whether anything was asked for
 * @param person whether it was an e-mail, which leads elsewhere
 */
public record Search(boolean asked, boolean person, List<Thing> things) {

    /**
     * A thing with that id.
     *
     * @param kind what it is
     * @param address its page
     */
    public record Thing(String kind, String id, String address) {

        static Thing of(Subject found, JsonNode body) {
            return switch (found.kind()) {
                case "entry" -> new Thing("entry", found.id(), "/ops/trail/" + found.id());
                case "correlation" ->
                    new Thing("correlation", found.id(), new Subject("", found.id()).address().replace("subject", "correlation"));
                case "subject" -> subject(found.id(), body.path("items").path(0));
                default -> thing(found, body);
            };
        }

        private static Thing thing(Subject found, JsonNode body) {
            var known = found.id().isEmpty()
                    ? new Subject(found.kind(), body.path("items").path(0).path("requestId").asString(""))
                    : found;
            return new Thing(known.kind(), known.id(), known.address());
        }

        /** The trail knows things without a page too, such as consultants: it says which kind it is. */
        private static Thing subject(String id, JsonNode entry) {
            String kind = entry.path("subject").path("kind").asString("");
            if (!id.equals(entry.path("subject").path("id").asString(""))) {
                for (var other : entry.path("about")) {
                    kind = id.equals(other.path("id").asString("")) ? other.path("kind").asString("") : kind;
                }
            }
            return new Thing(kind, id, new Subject(kind, id).address());
        }
    }

    static Search nothingAsked() {
        return new Search(false, false, List.of());
    }

    static Search ofPerson() {
        return new Search(true, true, List.of());
    }

    static Search of(List<Thing> things) {
        return new Search(true, false, things);
    }
}

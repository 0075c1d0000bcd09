package dev.vouchsafe.platform.disclosure;

import dev.vouchsafe.platform.log.PersonalForms;
import dev.vouchsafe.platform.personal.Opener;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Cuts stored events down to what they hold of one person.
 *
 * @param key the id of the person's key
 */
record PersonalPart(String key, Opener opener) {

    /** What is said of the person, opened, by the names of the fields; null where there is only a print. */
    ObjectNode of(JsonNode stored) {
        var found = JsonNodeFactory.instance.objectNode();
        collect(stored, found);
        return found;
    }

    private void collect(JsonNode node, ObjectNode found) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> collect(field.getKey(), field.getValue(), found));
        } else if (node instanceof ArrayNode array) {
            array.forEach(each -> collect(each, found));
        }
    }

    private void collect(String name, JsonNode value, ObjectNode found) {
        var sealedUnder = PersonalForms.key(value);
        if (sealedUnder.isEmpty()) {
            collect(value, found);
        } else if (sealedUnder.get().equals(key)) {
            found.set(
                    name,
                    PersonalForms.sealed(value).isPresent()
                            ? opened(name, value)
                            : JsonNodeFactory.instance.nullNode());
        }
    }

    /** What is sealed for a field can be opened in it alone. */
    private JsonNode opened(String name, JsonNode sealed) {
        var field = JsonNodeFactory.instance.objectNode();
        field.set(name, sealed.deepCopy());
        return opener.opened(field).get(name);
    }
}

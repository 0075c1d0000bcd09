package dev.vouchsafe.portal.ops.whatif;

import dev.vouchsafe.portal.visit.Typed;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Of the program in force, what can be changed: its calendar and its durations, by their names.
 *
 * @param program its id
 */
public record Definition(String program, Map<String, JsonNode> calendar, Map<String, JsonNode> durations) {

    /** Each name with its value in force, durations first. */
    public Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        durations.forEach((name, value) -> values.put(name, value.asString("")));
        calendar.forEach((name, value) -> values.put(name, value.asString("")));
        return values;
    }

    public boolean isDays(String name) {
        return durations.containsKey(name);
    }

    /** What was typed that is not in force; all of it if nothing differs. */
    Map<String, Object> changes(Typed typed) {
        var all = new LinkedHashMap<String, Object>();
        var changed = new LinkedHashMap<String, Object>();
        values().forEach((name, inForce) -> {
            Object value = isDays(name) ? typed.number(name) : typed.text(name);
            if (value != null) {
                all.put(name, value);
                if (!value.toString().equals(inForce)) {
                    changed.put(name, value);
                }
            }
        });
        return changed.isEmpty() ? all : changed;
    }
}

package dev.vouchsafe.platform.evidence;

import dev.vouchsafe.platform.trail.Subject;
import dev.vouchsafe.platform.trail.TrailEntry;
import dev.vouchsafe.verifier.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The fields of an entry in the values of the format, but for the sentence. They are what is read of the entry's JSON;
 * to write and read that for every event costs a third of its record.
 */
final class FieldValues {

    private static final long LARGEST = (1L << 53) - 1;
    private static final int DEEPEST = 60;

    private FieldValues() {}

    /** @throws Fault for what is better read of the JSON: numbers, texts and depths that may be beyond the format */
    static Map<String, @Nullable Object> of(TrailEntry entry) {
        var values = new TreeMap<String, @Nullable Object>();
        values.put("id", text(entry.id()));
        values.put("service", text(entry.service()));
        values.put("position", entry.position());
        values.put("type", text(entry.type()));
        values.put("version", (long) entry.version());
        values.put("outcome", text(entry.outcome()));
        values.put("codes", texts(entry.codes()));
        values.put("subject", thing(entry.subject()));
        values.put(
                "about", entry.about().stream().<Object>map(FieldValues::thing).toList());
        values.put("actor", text(entry.actor()));
        values.put("roles", texts(entry.roles()));
        values.put("partnerId", text(entry.partnerId()));
        values.put("tookEffectAt", entry.tookEffectAt().toString());
        values.put("recordedAt", entry.recordedAt().toString());
        values.put("cause", text(entry.cause()));
        values.put("correlationId", text(entry.correlationId()));
        values.put("programVersion", text(entry.programVersion()));
        values.put("data", value(entry.data(), 0));
        return values;
    }

    private static @Nullable Object thing(@Nullable Subject thing) {
        return thing == null ? null : Map.of("kind", thing.kind(), "id", requireText(thing.id()));
    }

    private static List<String> texts(List<String> texts) {
        texts.forEach(FieldValues::requireText);
        return texts;
    }

    private static @Nullable String text(@Nullable String text) {
        return text == null ? null : requireText(text);
    }

    private static String requireText(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                throw new Fault("perhaps half of a surrogate pair");
            }
        }
        return text;
    }

    private static @Nullable Object value(JsonNode node, int depth) {
        if (depth > DEEPEST) {
            throw new Fault("too deep");
        }
        return switch (node.getNodeType()) {
            case OBJECT -> {
                var object = new HashMap<String, @Nullable Object>();
                node.forEachEntry((name, value) -> object.put(requireText(name), value(value, depth + 1)));
                yield object;
            }
            case ARRAY -> {
                var array = new ArrayList<@Nullable Object>(node.size());
                node.forEach(value -> array.add(value(value, depth + 1)));
                yield array;
            }
            case STRING -> requireText(node.asString());
            case BOOLEAN -> node.asBoolean();
            case NULL -> null;
            case NUMBER -> whole(node);
            case BINARY, MISSING, POJO -> throw new Fault("no JSON");
        };
    }

    private static Long whole(JsonNode number) {
        if (!number.isIntegralNumber() || !number.canConvertToLong()) {
            throw new Fault("a number that is not whole or too large");
        }
        long whole = number.asLong();
        if (whole < -LARGEST || whole > LARGEST) {
            throw new Fault("a number that is too large");
        }
        return whole;
    }
}

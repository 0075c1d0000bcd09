package dev.vouchsafe.program.definition;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.program.definition.DefinitionSource.Source;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The fields of a YAML file of a definition, each with the line that it stands on.
 *
 * @param byPointer by JSON pointer such as {@code /durations/voucherLifeDays}, in the order of the file
 */
record YamlFields(String file, Map<String, Field> byPointer) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /**
     * @param text null unless the value is a text
     * @param group whether it has fields of its own
     */
    record Field(int line, @Nullable String text, boolean group) {}

    /** @throws WrongDefinition if the file is missing or is no YAML */
    static YamlFields read(Source source) {
        if (source.text() == null) {
            throw new WrongDefinition(source.name(), 0, "is missing");
        }
        var fields = new LinkedHashMap<String, Field>();
        try (var parser = YAML.createParser(source.text())) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME) {
                    var pointer = parser.streamReadContext().pathAsPointer().toString();
                    fields.put(
                            pointer, field(parser, parser.currentTokenLocation().getLineNr()));
                }
            }
        } catch (JacksonException e) {
            throw wrong(source, e);
        }
        return new YamlFields(source.name(), fields);
    }

    private static Field field(JsonParser parser, int line) {
        var value = parser.nextToken();
        return new Field(
                line, value == JsonToken.VALUE_STRING ? parser.getString() : null, value == JsonToken.START_OBJECT);
    }

    static WrongDefinition wrong(Source source, JacksonException e) {
        var location = e.getLocation();
        return new WrongDefinition(source.name(), location == null ? 0 : location.getLineNr(), e.getOriginalMessage());
    }

    /** The line of a field that is there. */
    int lineOf(String pointer) {
        return requireNonNull(byPointer.get(pointer), pointer).line();
    }
}

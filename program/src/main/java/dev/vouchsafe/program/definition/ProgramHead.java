package dev.vouchsafe.program.definition;

import dev.vouchsafe.program.Durations;
import dev.vouchsafe.program.ProgramCalendar;
import dev.vouchsafe.program.definition.DefinitionSource.Source;
import java.lang.reflect.RecordComponent;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What {@code program.yaml} says: everything of a program but its tables. */
record ProgramHead(String id, String version, ZoneId zone, String termsVersion, List<Integer> levels, Durations durations,
                   ProgramCalendar calendar) {

    static final String FILE = "program.yaml";

    private static final YAMLMapper YAML = YAMLMapper.builder()
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
        .build();

    private static final Set<String> FIELDS = fields("", ProgramHead.class);

    /** @throws WrongDefinition if a field is missing, unknown, of another form, or at odds with the others or the id */
    static ProgramHead read(Source source, String id) {
        if (source.text() == null) {
            throw new WrongDefinition(source.name(), 0, "is missing");
        }
        try {
            var lines = linesOf(source.text());
            checkFields(source.name(), lines);
            var head = YAML.readValue(source.text(), ProgramHead.class);
            head.check(id, source.name(), lines);
            return head;
        } catch (JacksonException e) {
            var location = e.getLocation();
            throw new WrongDefinition(source.name(), location == null ? 0 : location.getLineNr(), e.getOriginalMessage());
        }
    }

    private void check(String expectedId, String file, Map<String, Integer> lines) {
        demand(id.equals(expectedId), file, lines.get("/id"), "id is not that of its folder, " + expectedId + ": " + id);
        demand(!version.isBlank(), file, lines.get("/version"), "version is empty");
        demand(!termsVersion.isBlank(), file, lines.get("/termsVersion"), "termsVersion is empty");
        demand(!levels.isEmpty() && levels.getFirst() > 0 && levels.equals(levels.stream().distinct().sorted().toList()),
            file, lines.get("/levels"), "levels are not whole numbers above 0, ascending: " + levels);
        demand(durations.voucherLifeDays() > 0, file, lines.get("/durations/voucherLifeDays"), "voucherLifeDays is not above 0");
        demand(durations.paymentWindowDays() > 0, file, lines.get("/durations/paymentWindowDays"), "paymentWindowDays is not above 0");
        demand(durations.paymentTermDays() > 0, file, lines.get("/durations/paymentTermDays"), "paymentTermDays is not above 0");
        demand(calendar.poolsRemovedFrom().isAfter(calendar.lastAssignmentDay()), file, lines.get("/calendar/poolsRemovedFrom"),
            "poolsRemovedFrom is not after lastAssignmentDay");
        demand(!calendar.lastRedemptionDay().isBefore(calendar.lastAssignmentDay()), file, lines.get("/calendar/lastRedemptionDay"),
            "lastRedemptionDay is before lastAssignmentDay");
    }

    private static void demand(boolean right, String file, int line, String reason) {
        if (!right) {
            throw new WrongDefinition(file, line, reason);
        }
    }

    /** Asked before binding, which would report a misspelt field as a missing one, at the end of its object. */
    private static void checkFields(String file, Map<String, Integer> lines) {
        lines.forEach((field, line) -> demand(FIELDS.contains(field), file, line, "there is no field " + field));
        FIELDS.forEach(field -> demand(lines.containsKey(field), file, 0, "the field " + field + " is missing"));
    }

    private static Set<String> fields(String parent, Class<? extends Record> type) {
        var fields = new LinkedHashSet<String>();
        for (RecordComponent component : type.getRecordComponents()) {
            var field = parent + "/" + component.getName();
            fields.add(field);
            if (component.getType().isRecord()) {
                fields.addAll(fields(field, component.getType().asSubclass(Record.class)));
            }
        }
        return fields;
    }

    /** The line of each field, by its JSON pointer, in the order of the file. */
    private static Map<String, Integer> linesOf(String text) {
        var lines = new LinkedHashMap<String, Integer>();
        try (var parser = YAML.createParser(text)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME) {
                    lines.put(parser.streamReadContext().pathAsPointer().toString(), parser.currentTokenLocation().getLineNr());
                }
            }
        }
        return lines;
    }
}

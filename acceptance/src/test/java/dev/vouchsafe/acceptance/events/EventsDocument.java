package dev.vouchsafe.acceptance.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.vouchsafe.contracts.decision.EarlierVersion;
import dev.vouchsafe.platform.log.EventCatalogue;
import dev.vouchsafe.platform.log.EventCatalogue.StoredName;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import tools.jackson.databind.JacksonModule;

/** Writes what the catalogues of all services say, with the meanings that stand in the sources. */
final class EventsDocument {

    private static final int LONGEST_LINE = 140;
    private static final String HEAD = """
            # Stored events

            Every event that a service may have in its log, in each version, with the fields of its JSON. `EventsDocumentTest`
            makes this file from the catalogues of the services and from the comments of the event classes; change those.

            An event is written in its newest version. An earlier one is only read: a method beside the event's class makes the
            next version of it (`EarlierVersion`). What is in a log never changes.

            An instant is written in UTC, a day without a zone, both as in ISO 8601. What is sealed is an object of `sealedUnder`,
            `print` and `bytes`; before there were keys it was written in clear. Money is an object of `currency` and `amount`, a
            decimal number as text.
            """;

    private final SourceComments comments;
    private final StoredTypes types;
    private final Properties usual = new Properties();
    private final StringBuilder text = new StringBuilder(HEAD);

    /**
     * @param root of the sources
     * @param forms how some types are written
     */
    EventsDocument(Path root, List<JacksonModule> forms) throws IOException {
        comments = new SourceComments(root);
        types = new StoredTypes(forms);
        try (var in = EventsDocument.class.getResourceAsStream("/fields.properties")) {
            usual.load(in);
        }
    }

    /** @param catalogues by the names of the services */
    String of(Map<String, EventCatalogue> catalogues) {
        catalogues.forEach((service, catalogue) -> {
            text.append("\n## ").append(service).append('\n');
            catalogue.entries().forEach(entry -> event(entry, catalogue.classOf(entry.name(), entry.version())));
        });
        text.append("\n## Types\n");
        var told = new HashSet<String>();
        while (told.size() < types.named().size()) {
            Map.copyOf(types.named()).keySet().stream()
                    .filter(name -> !told.contains(name))
                    .sorted()
                    .forEach(name -> {
                        told.add(name);
                        text.append("\n### ").append(name).append("\n\n");
                        record(types.named().get(name));
                    });
        }
        return text.toString();
    }

    private void event(StoredName entry, Class<?> type) {
        text.append("\n### `%s` version %d\n\n".formatted(entry.name(), entry.version()));
        if (EarlierVersion.class.isAssignableFrom(type)) {
            text.append("Only read. ");
        }
        record(type);
    }

    private void record(Class<?> type) {
        comments.of(type)
                .filter(meaning -> !meaning.isEmpty())
                .ifPresent(meaning ->
                        text.append(meaning.replaceAll("(.{80,120}) ", "$1\n")).append("\n\n"));
        text.append("| field | type | meaning |\n|---|---|---|\n");
        types.fields(type)
                .filter(EventsDocument::isStored)
                .forEach(field ->
                        text.append(row(field.getName(), types.words(field.getGenericType()), meaning(field))));
    }

    /** A line that would be too long says less: a comment goes into detail behind its first stop. */
    private static String row(String field, String type, String meaning) {
        var row = "| `%s` | %s | %s |\n".formatted(field, type, meaning);
        return row.length() <= LONGEST_LINE
                ? row
                : "| `%s` | %s | %s |\n".formatted(field, type, meaning.replaceFirst("[;:][^;:]*$", ""));
    }

    /** Who did what is attributed is in the metadata of the event. */
    private static boolean isStored(RecordComponent component) {
        return supertypes(component.getDeclaringRecord())
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .noneMatch(method ->
                        method.getName().equals(component.getName()) && method.isAnnotationPresent(JsonIgnore.class));
    }

    private String meaning(RecordComponent field) {
        var type = field.getDeclaringRecord();
        return Stream.concat(Stream.of(type), supertypes(type))
                .flatMap(each -> comments.of(each, field.getName()).stream())
                .findFirst()
                .or(() -> Stream.of(type.getSimpleName() + "." + field.getName(), field.getName())
                        .map(usual::getProperty)
                        .filter(Objects::nonNull)
                        .findFirst())
                .or(() -> comments.of(field.getType()).map(EventsDocument::firstSentence))
                .orElseThrow(() -> new IllegalStateException(
                        "nobody says what is meant by " + type.getSimpleName() + "." + field.getName()));
    }

    private static String firstSentence(String comment) {
        return comment.replaceFirst("(?<=\\.) .*", "");
    }

    private static Stream<Class<?>> supertypes(Class<?> type) {
        return Stream.of(type.getInterfaces()).flatMap(above -> Stream.concat(Stream.of(above), supertypes(above)));
    }
}

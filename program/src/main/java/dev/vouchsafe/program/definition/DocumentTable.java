package dev.vouchsafe.program.definition;

import dev.vouchsafe.contracts.text.Language;
import dev.vouchsafe.contracts.text.Sentence;
import dev.vouchsafe.program.ProgramDocument;
import dev.vouchsafe.program.ProgramDocument.Audience;
import dev.vouchsafe.program.definition.DefinitionSource.Source;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The documents of a program, from {@code documents.csv}, with a title in each language. */
final class DocumentTable {

    static final String FILE = "documents.csv";

    private static final List<String> COLUMNS = Stream.concat(
                    Stream.of("document", "audience", "address"),
                    Stream.of(Language.values()).map(DocumentTable::titleColumn))
            .toList();
    private static final String AUDIENCES =
            Arrays.stream(Audience.values()).map(Audience::id).collect(Collectors.joining(", "));

    private DocumentTable() {}

    /** None if there is no such file. */
    static List<ProgramDocument> read(Source source) {
        if (source.text() == null) {
            return List.of();
        }
        var documents = new LinkedHashMap<String, ProgramDocument>();
        for (Row row : Table.read(source, COLUMNS).rows()) {
            var code = row.text("document");
            if (documents.putIfAbsent(code, document(code, row)) != null) {
                throw row.wrong("the document " + code + " is listed already");
            }
        }
        return List.copyOf(documents.values());
    }

    private static ProgramDocument document(String code, Row row) {
        var audience = row.as(
                "audience",
                "one of " + AUDIENCES,
                text -> Arrays.stream(Audience.values())
                        .filter(known -> known.id().equals(text))
                        .findFirst()
                        .orElseThrow(IllegalArgumentException::new));
        return new ProgramDocument(code, audience, row.address("address"), title(row));
    }

    private static Sentence title(Row row) {
        var titles = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            titles.put(language, row.text(titleColumn(language)));
        }
        return new Title(titles);
    }

    private static String titleColumn(Language language) {
        return "title_" + language.tag();
    }

    private record Title(Map<Language, String> titles) implements Sentence {

        @Override
        public String in(Language language) {
            return titles.getOrDefault(language, "");
        }
    }
}

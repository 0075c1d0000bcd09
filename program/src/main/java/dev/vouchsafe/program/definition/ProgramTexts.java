package dev.vouchsafe.program.definition;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.contracts.text.Language;
import dev.vouchsafe.contracts.text.Template;
import dev.vouchsafe.program.text.Texts;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The texts of a program in every language: {@code texts.yaml} in English, {@code texts.tr.yaml} in Turkish. A program
 * that has one of the files has them all, with the same keys, and with the same facts in each sentence. One that has
 * none has the texts of {@value TextTable#STANDARD}.
 */
final class ProgramTexts {

    private ProgramTexts() {}

    /** @throws WrongDefinition if a file or a text is missing in a language, or is wrong */
    static Texts read(DefinitionSource source, String program) {
        boolean own = Stream.of(Language.values())
                .anyMatch(language ->
                        source.read(program, TextTable.file(language)).text() != null);
        var owner = own ? program : TextTable.STANDARD;
        var tables = new EnumMap<Language, TextTable>(Language.class);
        var texts = new EnumMap<Language, Map<String, Template>>(Language.class);
        for (var language : Language.values()) {
            var table = TextTable.read(source, owner, language);
            tables.put(language, table);
            texts.put(language, table.texts(source));
        }
        var english = requireNonNull(tables.get(Language.ENGLISH));
        tables.forEach((language, table) -> {
            table.demandKeysOf(english);
            english.demandKeysOf(table);
            table.demandFacts(requireNonNull(texts.get(language)), requireNonNull(texts.get(Language.ENGLISH)));
        });
        return new Texts(texts);
    }
}

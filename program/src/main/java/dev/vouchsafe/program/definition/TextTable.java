package dev.vouchsafe.program.definition;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.contracts.text.Language;
import dev.vouchsafe.contracts.text.Template;
import dev.vouchsafe.program.definition.YamlFields.Field;
import dev.vouchsafe.program.text.Finding;
import dev.vouchsafe.program.text.Phrase;
import dev.vouchsafe.program.text.SignificantDay;
import dev.vouchsafe.program.text.Word;
import dev.vouchsafe.program.text.Worded;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a program in one language, from a file. They are complete, or say with {@code like: <program>} whose
 * texts hold for what they leave out.
 */
record TextTable(String program, Language language, YamlFields fields) {

    static final String STANDARD = "planning-services";

    private static final String LIKE = "/like";
    private static final List<Worded> WORDED = Stream.<Worded[]>of(
                    Finding.values(), Phrase.Kind.values(), SignificantDay.values(), Word.values())
            .flatMap(Stream::of)
            .toList();

    /** The name of the file for a language. */
    static String file(Language language) {
        return language == Language.ENGLISH ? "texts.yaml" : "texts." + language.tag() + ".yaml";
    }

    /** The table as it stands, with no key that nobody asks for. */
    static TextTable read(DefinitionSource source, String program, Language language) {
        var file = source.read(program, file(language));
        if (file.text() == null) {
            var files = Stream.of(Language.values()).map(TextTable::file).collect(Collectors.joining(" and "));
            throw new WrongDefinition(file.name(), 0, "is missing; a program has its texts in " + files);
        }
        var table = new TextTable(program, language, YamlFields.read(file));
        table.checkFields();
        return table;
    }

    /** All texts, those included that it leaves to another program. */
    Map<String, Template> texts(DefinitionSource source) {
        var texts = new HashMap<>(like(source));
        for (Worded worded : WORDED) {
            worded.keys().forEach(key -> texts.compute(key, (same, other) -> text(key, worded, other)));
        }
        return texts;
    }

    /** Else a text that the program says otherwise would be the other program's in one of its languages. */
    void demandKeysOf(TextTable other) {
        for (String pointer : other.fields.byPointer().keySet()) {
            if (!fields.byPointer().containsKey(pointer)) {
                throw new WrongDefinition(
                        fields.file(),
                        0,
                        "the text " + keyOf(pointer) + " is missing; " + file(other.language) + " has it");
            }
        }
    }

    /** Else one language would leave out what the other says. */
    void demandFacts(Map<String, Template> texts, Map<String, Template> others) {
        for (Worded worded : WORDED) {
            for (String key : worded.keys()) {
                var facts = requireNonNull(texts.get(key)).placeholders();
                var expected = requireNonNull(others.get(key)).placeholders();
                if (!facts.equals(expected)) {
                    throw new WrongDefinition(
                            fields.file(),
                            lineOf(key),
                            key + " must speak of " + String.join(", ", expected) + " as the English text does");
                }
            }
        }
    }

    /** The texts that hold where this table has none: those of the program that it names, which are complete. */
    private Map<String, Template> like(DefinitionSource source) {
        var like = fields.byPointer().get(LIKE);
        if (like == null) {
            return Map.of();
        }
        var file = like.text() == null || like.text().equals(program) ? null : source.read(like.text(), file(language));
        if (like.text() == null || file == null || file.text() == null) {
            throw wrong(LIKE, "like is not another program with texts of its own");
        }
        var other = read(source, like.text(), language);
        if (other.fields.byPointer().containsKey(LIKE)) {
            throw wrong(LIKE, "the texts of " + like.text() + " are like another program's themselves");
        }
        return other.texts(source);
    }

    /** The text for the key itself, or the one for all of its group; where there is neither, the other one. */
    private Template text(String key, Worded worded, @Nullable Template other) {
        var pointer = pointer(key);
        var group = groupOf(pointer);
        var own = fields.byPointer().get(pointer);
        if (own != null) {
            return template(pointer, own, worded);
        }
        var ofGroup = fields.byPointer().get(group);
        if (ofGroup != null && !ofGroup.group()) {
            return template(group, ofGroup, worded);
        }
        if (other == null) {
            throw new WrongDefinition(
                    fields.file(), ofGroup == null ? 0 : ofGroup.line(), "the text " + key + " is missing");
        }
        return other;
    }

    private Template template(String pointer, Field field, Worded worded) {
        if (field.text() == null || field.text().isBlank()) {
            throw wrong(pointer, keyOf(pointer) + " is not a text");
        }
        try {
            var template = Template.of(field.text());
            for (String placeholder : template.placeholders()) {
                if (!worded.facts().contains(placeholder)) {
                    throw wrong(
                            pointer,
                            keyOf(pointer) + " has no fact {" + placeholder + "}; there are "
                                    + String.join(", ", worded.facts()));
                }
            }
            return template;
        } catch (IllegalArgumentException e) {
            throw wrong(pointer, String.valueOf(e.getMessage()));
        }
    }

    /**
     * Whatever is asked of the texts, nothing may stand in the file that nobody asks for: it would be a misspelt key.
     */
    private void checkFields() {
        var known = new LinkedHashSet<>(Set.of(LIKE));
        for (Worded worded : WORDED) {
            for (String key : worded.keys()) {
                known.add(pointer(key));
                known.add(groupOf(pointer(key)));
            }
        }
        for (String pointer : fields.byPointer().keySet()) {
            if (!known.contains(pointer)) {
                throw wrong(pointer, "there is no text " + keyOf(pointer));
            }
        }
    }

    private WrongDefinition wrong(String pointer, String reason) {
        return new WrongDefinition(fields.file(), fields.lineOf(pointer), reason);
    }

    /** Of a text or of its group; 0 where neither stands in the file. */
    private int lineOf(String key) {
        var pointer = pointer(key);
        return Stream.of(pointer, groupOf(pointer))
                .filter(fields.byPointer()::containsKey)
                .mapToInt(fields::lineOf)
                .findFirst()
                .orElse(0);
    }

    private static String pointer(String key) {
        return "/" + key.replace('.', '/');
    }

    private static String groupOf(String pointer) {
        return pointer.substring(0, pointer.lastIndexOf('/'));
    }

    private static String keyOf(String pointer) {
        return pointer.substring(1).replace('/', '.');
    }
}

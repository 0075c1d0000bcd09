package dev.vouchsafe.program.definition;

import dev.vouchsafe.program.definition.YamlFields.Field;
import dev.vouchsafe.program.text.Finding;
import dev.vouchsafe.program.text.Phrase;
import dev.vouchsafe.program.text.Template;
import dev.vouchsafe.program.text.Texts;
import dev.vouchsafe.program.text.Worded;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a program, from {@code texts.yaml}. They are complete, or say with {@code like: <program>} whose texts
 * hold for what they leave out. A program without the file has the texts of {@value #STANDARD}.
 */
record TextTable(YamlFields fields) {

    static final String FILE = "texts.yaml";

    private static final String STANDARD = "planning-services";
    private static final String LIKE = "/like";
    private static final List<Worded> WORDED = Stream.<Worded>concat(
                    Stream.of(Finding.values()), Stream.of(Phrase.Kind.values()))
            .toList();

    static Texts read(DefinitionSource source, String program) {
        boolean asStandard =
                !program.equals(STANDARD) && source.read(program, FILE).text() == null;
        var table = new TextTable(YamlFields.read(source.read(asStandard ? STANDARD : program, FILE)));
        table.checkFields();
        var texts = new HashMap<>(table.like(source, program));
        for (Worded worded : WORDED) {
            worded.keys().forEach(key -> texts.compute(key, (same, other) -> table.text(key, worded, other)));
        }
        return new Texts(texts);
    }

    /** The texts that hold where this table has none: those of the program that it names, which are complete. */
    private Map<String, Template> like(DefinitionSource source, String program) {
        var like = fields.byPointer().get(LIKE);
        if (like == null) {
            return Map.of();
        }
        var file = like.text() == null || like.text().equals(program) ? null : source.read(like.text(), FILE);
        if (file == null || file.text() == null) {
            throw wrong(LIKE, "like is not another program with texts of its own");
        }
        var other = new TextTable(YamlFields.read(file));
        if (other.fields.byPointer().containsKey(LIKE)) {
            throw wrong(LIKE, "the texts of " + like.text() + " are like another program's themselves");
        }
        other.checkFields();
        var texts = new HashMap<String, Template>();
        WORDED.forEach(worded -> worded.keys().forEach(key -> texts.put(key, other.text(key, worded, null))));
        return texts;
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

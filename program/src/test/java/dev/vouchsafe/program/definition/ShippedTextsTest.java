package dev.vouchsafe.program.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.text.Language;
import dev.vouchsafe.program.text.Finding;
import dev.vouchsafe.program.text.Phrase;
import dev.vouchsafe.program.text.SignificantDay;
import dev.vouchsafe.program.text.Word;
import dev.vouchsafe.program.text.Worded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever program comes with the sources has every text in every language. */
class ShippedTextsTest {

    private static final List<Path> FOLDERS =
            List.of(Path.of("src/main/resources/programs"), Path.of("../samples/training/programs"));

    static Stream<Arguments> programs() throws IOException {
        var programs = Stream.<Path>builder();
        for (var folder : FOLDERS) {
            try (var below = Files.list(folder)) {
                below.filter(Files::isDirectory).forEach(programs);
            }
        }
        return programs.build()
                .flatMap(program -> Stream.of(Language.values()).map(language -> Arguments.of(program, language)));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void noKeyIsMissing(Path program, Language language) {
        var source = DefinitionSource.folder(program.resolveSibling("."), DefinitionSource.classpath());
        var id = program.getFileName().toString();
        assertThat(program.resolve(TextTable.file(language))).exists();
        var keys = Stream.<Worded[]>of(Finding.values(), Phrase.Kind.values(), SignificantDay.values(), Word.values())
                .flatMap(Stream::of)
                .flatMap(worded -> worded.keys().stream());
        assertThat(TextTable.read(source, id, language).texts(source)).containsOnlyKeys(keys.toList());
        assertThat(ProgramTexts.read(source, id)).isNotNull();
    }
}

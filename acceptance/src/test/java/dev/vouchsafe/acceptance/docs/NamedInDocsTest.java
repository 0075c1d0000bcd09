package dev.vouchsafe.acceptance.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents name exists: types, files and the documents that they link to. */
class NamedInDocsTest {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern TYPE =
            Pattern.compile("(?:[a-z]\\w*\\.)*([A-Z][a-zA-Z0-9]*[a-z][a-zA-Z0-9]*)(?:[.(].*)?");
    private static final Pattern FILE = Pattern.compile("[\\w.-]+(?:/[\\w.-]+)+/?");
    private static final Pattern DECLARED = Pattern.compile(
            "\\b(?:class|record|interface|enum|@interface) ([A-Z]\\w*)|\\bimport [\\w.]+\\.([A-Z]\\w*);");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");
    private static final Set<String> TYPES = types();

    @ParameterizedTest
    @ValueSource(strings = {"CONTRIBUTING.md", "docs/architecture.md", "docs/glossary.md", "docs/slice.md"})
    void typesAndFilesExist(String document) {
        var named = Sources.lines(Sources.ROOT.resolve(document))
                .flatMap(line -> CODE.matcher(line).results().map(match -> match.group(1)))
                // An example, a pattern, what is built, a path of the HTTP interface.
                .filter(Predicate.not(code -> code.matches(".*[…<>*{].*|.*target/.*|/.*")))
                .collect(Collectors.toSet());

        assertThat(named).isNotEmpty().allMatch(NamedInDocsTest::exists);
    }

    @Test
    void linkedDocumentsExist() {
        for (Path document : Sources.endingIn(".md")) {
            assertThat(Sources.lines(document)
                            .flatMap(line -> LINK.matcher(line).results().map(match -> match.group(1))))
                    .as(document.toString())
                    .allMatch(link -> Files.exists(document.resolveSibling(link)));
        }
    }

    private static boolean exists(String code) {
        var type = TYPE.matcher(code);
        if (type.matches()) {
            return TYPES.contains(type.group(1)) || code.equals("ETag");
        }
        return !FILE.matcher(code).matches()
                || Files.exists(Sources.ROOT.resolve(code))
                || Stream.of(
                                "contracts/src/main/resources",
                                "voucher-service",
                                "voucher-service/src/main/resources",
                                "platform")
                        .anyMatch(module ->
                                Files.exists(Sources.ROOT.resolve(module).resolve(code)));
    }

    private static Set<String> types() {
        var types = new HashSet<String>();
        for (Path source : Sources.endingIn(".java")) {
            Sources.lines(source)
                    .forEach(line -> DECLARED.matcher(line)
                            .results()
                            .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                            .forEach(types::add));
        }
        return types;
    }
}

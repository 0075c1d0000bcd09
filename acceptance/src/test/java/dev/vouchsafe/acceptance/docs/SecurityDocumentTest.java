package dev.vouchsafe.acceptance.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the document on security says is proven has its test. */
class SecurityDocumentTest {

    private static final Path DOCUMENT = Sources.ROOT.resolve("docs/security.md");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*Test)\\.(\\w+)`");
    private static final Map<String, List<Path>> TESTS = Sources.endingIn("Test.java").stream()
            .collect(Collectors.groupingBy(file -> file.getFileName().toString().replace(".java", "")));

    @Test
    void everyTestThatItNamesExists() {
        var named = Sources.lines(DOCUMENT)
                .flatMap(line -> TEST.matcher(line).results())
                .toList();
        assertThat(named).hasSizeGreaterThan(20);
        assertThat(named)
                .allSatisfy(test -> assertThat(TESTS.getOrDefault(test.group(1), List.of()))
                        .as(test.group())
                        .anyMatch(file ->
                                Sources.lines(file).anyMatch(line -> line.contains("void " + test.group(2) + "("))));
    }

    @Test
    void eachSectionNamesATestOrSaysWhyThereIsNone() {
        var sections = Sources.lines(DOCUMENT)
                .filter(line -> line.matches("\\| V\\d+.*"))
                .toList();
        assertThat(sections)
                .hasSizeGreaterThan(40)
                .allMatch(row -> TEST.matcher(row).find()
                        || row.contains("*not yet*")
                        || row.contains("there is none")
                        || row.contains("this page"));
    }
}

package dev.vouchsafe.acceptance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Rule;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.program.text.Check;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** README.md promises it: who searches for a rule's code is at the function that decides it. */
class RuleCodesTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern DASH = Pattern.compile("-(.)");
    private static final List<JavaMethod> FUNCTIONS = Production.CLASSES.stream()
            .flatMap(type -> type.getMethods().stream())
            .toList();
    private static final List<String> TESTS = testSources();

    @ParameterizedTest
    @EnumSource(Code.class)
    void aCodeIsFoundAtAFunctionNamedAfterIt(Code code) {
        assertThat(FUNCTIONS)
                .as("@Rule(\"%s\") on a function %s", code.id(), nameOf(code))
                .anyMatch(function -> function.getName().equals(nameOf(code)) && decides(function, code));
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void aCodeHasATestNamedAfterIt(Code code) {
        // Tests are void and have no modifier, here and everywhere.
        var named = Pattern.compile("\n    void " + nameOf(code) + "(?:[A-Z]\\w*)?\\(");
        assertThat(TESTS.stream().anyMatch(source -> named.matcher(source).find()))
                .as("a test %s, or %sWhere...", nameOf(code), nameOf(code))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void everyFunctionNamedAfterACodeSaysTheCode(Code code) {
        assertThat(FUNCTIONS.stream()
                        .filter(function -> function.getName().equals(nameOf(code)))
                        .filter(function -> function.getRawReturnType().isEquivalentTo(Check.class)
                                || function.getRawReturnType().isEquivalentTo(Violation.class)))
                .allMatch(function -> decides(function, code));
    }

    @Test
    void noRuleHasACodeThatThereIsNot() {
        var codes = Arrays.stream(Code.values()).map(Code::id).toList();
        assertThat(FUNCTIONS.stream().flatMap(function -> codeOf(function).stream()))
                .isNotEmpty()
                .allMatch(codes::contains);
    }

    /** Such as {@code competencyMissing} for {@code competency-missing}. */
    private static String nameOf(Code code) {
        return DASH.matcher(code.id()).replaceAll(dash -> dash.group(1).toUpperCase(Locale.ROOT));
    }

    private static boolean decides(JavaMethod function, Code code) {
        return codeOf(function).filter(code.id()::equals).isPresent();
    }

    private static Optional<String> codeOf(JavaMethod function) {
        return function.tryGetAnnotationOfType(Rule.class).map(Rule::value);
    }

    private static List<String> testSources() {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .flatMap(RuleCodesTest::sources)
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<String> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith("Test.java"))
                    .map(RuleCodesTest::read)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

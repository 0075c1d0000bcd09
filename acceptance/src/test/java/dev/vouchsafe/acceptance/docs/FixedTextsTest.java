package dev.vouchsafe.acceptance.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.vouchsafe.contracts.text.FixedText;
import dev.vouchsafe.contracts.text.Template;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts that belong to no program say the same in every language. */
class FixedTextsTest {

    static Stream<Class<?>> tables() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("dev.vouchsafe").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(FixedText.class))
                        .map(JavaClass::reflect);
    }

    @Test
    void everyModuleThatSpeaksHasATable() {
        assertThat(tables().map(Class::getSimpleName))
                .contains(
                        "FormText",
                        "WebText",
                        "PlatformText",
                        "SchemaText",
                        "GatewayText",
                        "VoucherText",
                        "EligibilityText",
                        "PaymentText");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void bothLanguagesSpeakOfTheSameFacts(Class<?> table) {
        assertThat(table.getEnumConstants()).isNotEmpty().allSatisfy(constant -> {
            var words = ((FixedText) constant).words();
            assertThat(words.turkish()).isNotBlank();
            assertThat(Template.of(words.turkish()).placeholders())
                    .as(words.english())
                    .containsExactlyInAnyOrderElementsOf(
                            Template.of(words.english()).placeholders());
        });
    }
}

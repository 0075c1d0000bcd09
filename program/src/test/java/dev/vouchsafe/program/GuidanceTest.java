package dev.vouchsafe.program;

import static dev.vouchsafe.program.PlanningServices.PROGRAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.text.Language;
import dev.vouchsafe.program.definition.DefinitionSource;
import dev.vouchsafe.program.definition.DefinitionSource.Source;
import dev.vouchsafe.program.definition.ProgramDefinition;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people read of a program, and whom they ask. */
class GuidanceTest {

    @ParameterizedTest
    @CsvSource({
        "GB,europe,savoucher@msdirectservices.com",
        "TR,middle-east,savoucher@msdirectservices.com",
        "ZA,africa,savoucher@msdirectservices.com",
        "US,others,https://partner.microsoft.com/dashboard/support/servicerequests",
        "JP,others,https://partner.microsoft.com/dashboard/support/servicerequests"
    })
    void theContactGoesByTheCountry(String country, String region, String where) {
        var contact = PROGRAM.guidance().support().of(country).orElseThrow();
        assertThat(contact.region()).isEqualTo(region);
        assertThat(contact.email() == null ? String.valueOf(contact.address()) : contact.email())
                .isEqualTo(where);
    }

    @Test
    void aDocumentHasATitleInEachLanguage() {
        var policies = PROGRAM.guidance().documents().stream()
                .filter(document -> document.code().equals("policies"))
                .findFirst()
                .orElseThrow();
        assertThat(policies.address()).hasToString("https://go.microsoft.com/fwlink/?linkid=2115984");
        assertThat(policies.title().in(Language.ENGLISH)).isEqualTo("Planning Services policies");
        assertThat(policies.title().in(Language.TURKISH)).isEqualTo("Planlama Hizmetleri ilkeleri");
    }

    @Test
    void aProgramNeedsNeither() {
        var optional = Set.of("documents.csv", "support.csv");
        DefinitionSource source = (program, file) -> optional.contains(file)
                ? new Source(file, null)
                : DefinitionSource.classpath().read(program, file);
        var guidance = ProgramDefinition.read(source, PROGRAM.id()).guidance();
        assertThat(guidance.documents()).isEmpty();
        assertThat(guidance.support().of("GB")).isEmpty();
    }
}

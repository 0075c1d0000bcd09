package dev.vouchsafe.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.contracts.text.Language;
import dev.vouchsafe.program.definition.WrongDefinition;
import dev.vouchsafe.program.text.Check;
import dev.vouchsafe.program.text.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramsTest {

    @TempDir
    Path folder;

    @Test
    void aSecondProgramComesByConfigurationAlone() {
        var programs = Programs.load(List.of("planning-services", "training-vouchers"));
        assertThat(programs.all()).extracting(Program::id).containsExactly("planning-services", "training-vouchers");
        assertThat(programs.standard().id()).isEqualTo("planning-services");
        assertThat(programs.byId("training-vouchers").orElseThrow().levels()).containsExactly(1, 2);
        assertThat(programs.byId("other")).isEmpty();
        assertThat(programs.ofOffering(OfferingId.of("TRAIN")))
                .contains(programs.byId("training-vouchers").orElseThrow());
        assertThat(programs.ofOffering(OfferingId.of("SDPS"))).contains(programs.standard());
        assertThat(programs.ofOffering(OfferingId.of("XDPS"))).isEmpty();
    }

    /** Also beside the two others: no offering of it is theirs. */
    @Test
    void theDemoProgramHasDatesOfTodayAndSaysThatItsValuesAreSamples() throws IOException {
        var programs = Programs.load(
                List.of("demo-services", "planning-services", "training-vouchers"),
                Path.of("../samples/training/programs"));
        var demo = programs.standard();
        assertThat(demo.calendar().lastAssignmentDay()).isAfter(LocalDate.parse("2028-12-31"));
        for (String file : List.of("program.yaml", "engagements.csv", "exams.csv", "rates.csv")) {
            try (var in = getClass().getClassLoader().getResourceAsStream("programs/demo-services/" + file)) {
                assertThat(new String(in.readAllBytes())).startsWith("#").contains("SAMPLE DATA");
            }
        }
    }

    @Test
    void theSampleOfASecondProgramSaysSomeThingsItsOwnWay() {
        var programs = Programs.load(
                List.of("planning-services", "training-vouchers"), Path.of("../samples/training/programs"));
        var tooLong =
                Check.of(Finding.ENGAGEMENT_TOO_LONG, false).with("days", 6).with("level", 5);
        var notEnrolled = Check.of(Finding.PARTNER_NOT_ENROLLED, false).with("offering", "CLASS");
        assertThat(programs.texts("planning-services").verdict(tooLong).detail().in(Language.ENGLISH))
                .isEqualTo("The days of work are 6, more than the voucher's 5.");
        assertThat(programs.texts("training-vouchers").verdict(tooLong).detail().in(Language.ENGLISH))
                .isEqualTo("The course takes 6 days, more than the voucher's 5.");
        assertThat(programs.texts("training-vouchers")
                        .verdict(notEnrolled)
                        .detail()
                        .in(Language.ENGLISH))
                .isEqualTo("The partner is not enrolled in CLASS.");
    }

    @Test
    void aProgramThatIsNotConfiguredAnyMoreHasTheWordsOfTheStandardOne() {
        var programs = Programs.load(List.of("planning-services", "training-vouchers"));
        assertThat(programs.texts("ended")).isSameAs(programs.standard().texts());
        assertThat(programs.texts(null)).isSameAs(programs.standard().texts());
    }

    @Test
    void aProgramMayComeFromAFolderOutside() throws IOException {
        copy("training-vouchers", "own-program");
        var programs = Programs.load(List.of("planning-services", "own-program"), folder);
        assertThat(programs.ofOffering(OfferingId.of("TRAIN")).orElseThrow().id())
                .isEqualTo("own-program");
        assertThat(programs.standard().id()).isEqualTo("planning-services");
    }

    @Test
    void anOfferingBelongsToOneProgram() throws IOException {
        copy("training-vouchers", "own-program");
        assertThatThrownBy(() -> Programs.load(List.of("training-vouchers", "own-program"), folder))
                .isInstanceOf(WrongDefinition.class)
                .hasMessage(
                        "programs/own-program: the offering TRAIN belongs to the program training-vouchers already");
    }

    @Test
    void aProgramThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> Programs.load(List.of("no-such-program")))
                .isInstanceOf(WrongDefinition.class)
                .hasMessage("programs/no-such-program/program.yaml: is missing");
    }

    @Test
    void noProgramAtAllOrOneTwiceIsRefused() {
        assertThatThrownBy(() -> Programs.load(List.of()))
                .isInstanceOf(WrongDefinition.class)
                .hasMessage("vouchsafe.programs: names no program");
        assertThatThrownBy(() -> Programs.load(List.of("planning-services", "planning-services")))
                .isInstanceOf(WrongDefinition.class)
                .hasMessage("vouchsafe.programs: names the program planning-services twice");
    }

    @Test
    void aFolderOfProgramsThatIsNotThereIsRefusedAndNamed() {
        assertThatThrownBy(() -> Programs.configured(
                        List.of("planning-services"), folder.resolve("none").toString()))
                .isInstanceOf(WrongDefinition.class)
                .hasMessage("vouchsafe.programs-folder: there is no folder " + folder.resolve("none"));
    }

    @Test
    void aByteOrderMarkInAnyFileOfADefinitionIsSkipped() throws IOException {
        copy("training-vouchers", "own-program");
        for (String file : List.of("program.yaml", "engagements.csv", "exams.csv", "rates.csv")) {
            Path path = folder.resolve("own-program").resolve(file);
            Files.writeString(path, "\uFEFF" + Files.readString(path));
        }
        assertThat(Programs.load(List.of("own-program"), folder).standard().levels())
                .containsExactly(1, 2);
    }

    private void copy(String program, String id) throws IOException {
        Files.createDirectories(folder.resolve(id));
        for (String file : List.of("program.yaml", "engagements.csv", "exams.csv", "rates.csv")) {
            try (var in = getClass().getClassLoader().getResourceAsStream("programs/" + program + "/" + file)) {
                Files.writeString(
                        folder.resolve(id).resolve(file),
                        new String(in.readAllBytes()).replace("id: " + program, "id: " + id));
            }
        }
    }
}

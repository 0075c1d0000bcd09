package dev.vouchsafe.program.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vouchsafe.contracts.id.CompetencyId;
import dev.vouchsafe.contracts.id.EngagementId;
import dev.vouchsafe.contracts.id.ExamId;
import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.program.definition.DefinitionSource.Source;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each change to the shipped definition below is wrong, and must be refused with the file, the line and the reason. */
class ProgramDefinitionTest {

    private static final String ID = "planning-services";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the file        | instead of                   | this                          | the line | the
                // reason
                "engagements.csv | windows-devices,silver,false,| windows-devices,bronze,false, |  5 | level is not silver or gold: bronze",
                "engagements.csv | enterprise-mobility,silver,false, | enterprise-mobility,silver,no,| 7 | cloud is not true or false: no",
                "engagements.csv | 2020-08-06                   | 2020-13-06                    | 13 | valid_from is not a day such as 2020-08-06: 2020-13-06",
                "engagements.csv | enterprise-mobility;windows-devices | enterprise-mobility;;windows-devices | 6 | competencies are separated",
                "engagements.csv | SDPS,SharePoint Deployment Planning Services,ppm | SDPS,SharePoint,ppm | 13 | another name above",
                "engagements.csv | azure-data,Azure Data        | data-estate,Azure Data        | 17 | engagement data-estate is in offering SSDPS already",
                "engagements.csv | cloud-platform,silver,true,  | cloud-platform,silver,true    | 18 | has 7 values instead of 8",
                "engagements.csv | engagement_name,competencies | engagement_name,competency    |  4 | the columns must be offering,",
                "engagements.csv | azure,Azure Deployment       | ,Azure Deployment             | 18 | engagement is empty",
                "exams.csv       | windows-devices,exam,70-354  | windows-device,exam,70-354    |  5 | no engagement asks for the competency windows-device",
                "exams.csv       | windows-devices,exam,70-354  | windows-devices,test,70-354   |  5 | kind is not exam or assessment: test",
                "exams.csv       | datacenter,exam,70-741       | datacenter,exam,70-740        | 14 | 70-740 is listed for datacenter already",
                "rates.csv       | GB,1,GBP,800.00              | UK,1,GBP,800.00               |  3 | country is not an ISO 3166 code: UK",
                "rates.csv       | GB,3,GBP                     | GB,4,GBP                      |  4 | the program has no level 4",
                "rates.csv       | GB,3,GBP,2400.00             | GB,3,GBP,2400.005             |  4 | amount is not an amount of GBP: 2400.005",
                "rates.csv       | GB,3,GBP,2400.00             | GB,3,XYZ,2400.00              |  4 | amount is not an amount of XYZ: 2400.00",
                "rates.csv       | GB,3,GBP,2400.00             | GB,3,GBP,0.00                 |  4 | amount is not above 0: 0.00",
                "rates.csv       | JP,5,JPY,550000              | JP,5,JPY,550000.5             | 23 | amount is not an amount of JPY: 550000.5",
                "rates.csv       | US,5,USD,5250.00,2021-01-01  | US,5,USD,5250.00,2020-12-31   | 16 | a rate above is for the same country, level and days",
                "rates.csv       | US,5,USD,5250.00,2021-01-01  | US,5,USD,5250.00,2022-04-01   | 16 | valid_through is before valid_from",
                "rates.csv       | TR,1,TRY                     | TR,one,TRY                    | 19 | level is not a whole number: one",
                "rates.csv       | TR,1,TRY                     | \"TR\"x,1,TRY                 | 19 | Invalid character",
                "documents.csv   | policies,partners             | workflow,partners             |  4 | the document workflow is listed already",
                "documents.csv   | policies,partners             | policies,everybody            |  4 | audience is not one of everyone, partners, customers: everybody",
                "documents.csv   | https://go.microsoft.com      | http://go.microsoft.com       |  3 | address is not an address such as https://example.com/page: http://go",
                "documents.csv   | ,Planlama Hizmetleri ilkeleri | ,                             |  4 | title_tr is empty",
                "documents.csv   | title_en,title_tr             | title_tr,title_en             |  2 | the columns must be document,audience,address,title_en,title_tr",
                "support.csv     | africa,savoucher              | europe,savoucher              |  6 | the region europe is listed already",
                "support.csv     | AE;AM;                        | AE;AM;DE;                     |  5 | a contact above is for one of its countries already",
                "support.csv     | AE;AM;                        | AE;am;                        |  5 | countries are ISO 3166 codes, separated by one ';': am",
                "support.csv     | AE;AM;                        | AE;;AM;                       |  5 | countries are ISO 3166 codes, separated by one ';': ",
                "support.csv     | others,,                      | others,others@example.com,    |  7 | a contact has either an email or an address",
                "program.yaml    | id: planning-services        | id: planning                  |  2 | id is not that of its folder",
                "program.yaml    | [1, 3, 5, 10, 15]            | [1, 5, 3, 10, 15]             |  9 | levels are not whole numbers above 0, ascending",
                "program.yaml    | [1, 3, 5, 10, 15]            | [0, 1, 3, 5, 10, 15]          |  9 | levels are not whole numbers above 0, ascending",
                "program.yaml    | [1, 3, 5, 10, 15]            | []                            |  9 | levels are not whole numbers above 0, ascending",
                "program.yaml    | version: \"2021-04\"          | version: \" \"                  |  4 | version is empty",
                "program.yaml    | termsVersion: \"2020-07\"     | termsVersion: \"\"              |  7 | termsVersion is empty",
                "program.yaml    | paymentWindowDays: 60        | paymentWindowDays: 0          | 15 | paymentWindowDays is not above 0",
                "program.yaml    | paymentTermDays: 30          | paymentTermDays: 0            | 17 | paymentTermDays is not above 0",
                "program.yaml    | voucherLifeDays: 180         | voucherLifeDays: 0            | 13 | voucherLifeDays is not above 0",
                "program.yaml    | voucherLifeDays: 180         | voucherLife: 180              | 13 | there is no field /durations/voucherLife",
                "program.yaml    | voucherLifeDays: 180         | voucherLifeDays: many         | 13 | many",
                "program.yaml    | poolsRemovedFrom: 2021-07-01 | poolsRemovedFrom: 2021-06-30  | 29 | poolsRemovedFrom is not after lastAssignmentDay",
                "program.yaml    | lastRedemptionDay: 2022-01-01| lastRedemptionDay: 2021-01-01 | 31 | lastRedemptionDay is before lastAssignmentDay",
                "program.yaml    | accrualEndsFrom: 2021-02-01  | accrualEndsFrom: 2021-02-30   | 25 | 2021-02-30",
                "program.yaml    | termsVersion:                | zone:                         |  7 | Duplicate",
                "program.yaml    | zone: UTC                    | zone: Mars                    |  5 | Mars",
                "program.yaml    | levels: [1, 3                | levels: [1: 3                 |  9 | ",
            })
    void isRefusedWithTheLineThatIsWrong(String file, String insteadOf, String change, int line, String reason) {
        var wrong = catchThrowableOfType(
                WrongDefinition.class, () -> ProgramDefinition.read(changed(file, insteadOf, change), ID));
        assertThat(wrong).hasMessageContaining("programs/" + ID + "/" + file + " line " + line + ": ");
        assertThat(wrong).hasMessageContaining(reason == null ? "" : reason);
        assertThat(wrong.line()).isEqualTo(line);
    }

    /** Read here, and not shared by the tests: what is read differently is then seen here. */
    @Test
    void theShippedTablesAreReadAsTheyStand() {
        var read = ProgramDefinition.read(DefinitionSource.classpath(), ID);
        var engagements = read.offering(OfferingId.of("SSDPS")).orElseThrow().engagements();
        assertThat(engagements.get(EngagementId.of("azure-data")).cloud()).isTrue();
        assertThat(engagements.get(EngagementId.of("data-estate")).cloud()).isFalse();
        assertThat(read.exams().qualifying(CompetencyId.of("collaboration-content")))
                .containsExactly(ExamId.of("70-339"), ExamId.of("70-347"));
    }

    @Test
    void aMissingFieldIsNamed() {
        var wrong = catchThrowableOfType(
                WrongDefinition.class,
                () -> ProgramDefinition.read(changed("program.yaml", "termsVersion: \"2020-07\"", ""), ID));
        assertThat(wrong).hasMessageContaining("the field /termsVersion is missing");
    }

    @Test
    void aTableWithoutRowsIsRefused() {
        DefinitionSource source = (program, file) -> file.equals("rates.csv")
                ? new Source(file, "country,level,currency,amount,valid_from,valid_through\n")
                : DefinitionSource.classpath().read(program, file);
        assertThat(catchThrowableOfType(WrongDefinition.class, () -> ProgramDefinition.read(source, ID)))
                .hasMessage("rates.csv: has no rows");
    }

    @Test
    void aMissingTableIsRefused() {
        DefinitionSource source = (program, file) -> file.equals("exams.csv")
                ? new Source(file, null)
                : DefinitionSource.classpath().read(program, file);
        assertThat(catchThrowableOfType(WrongDefinition.class, () -> ProgramDefinition.read(source, ID)))
                .hasMessage("exams.csv: is missing");
    }

    private static DefinitionSource changed(String changedFile, String insteadOf, String change) {
        return (program, file) -> {
            var shipped = DefinitionSource.classpath().read(program, file);
            if (!file.equals(changedFile)) {
                return shipped;
            }
            assertThat(shipped.text()).contains(insteadOf);
            return new Source(
                    shipped.name(),
                    shipped.text()
                            .replaceFirst(
                                    Pattern.quote(insteadOf), Matcher.quoteReplacement(change == null ? "" : change)));
        };
    }
}

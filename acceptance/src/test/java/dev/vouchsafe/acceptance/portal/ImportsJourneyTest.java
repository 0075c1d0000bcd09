package dev.vouchsafe.acceptance.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What somebody without Kafka does: a file is checked, its verdicts are read, and it is published. */
class ImportsJourneyTest {

    private static final String IMPORTER = "importer@vouchsafe.example";
    private static final String ROWS = """
            partnerId,name,country
            P-9901,Adventure Works,GB
            P-9902,Alpine Ski House,XX1
            """;

    @Test
    void aFileIsCheckedAndPublished() {
        try (var ida = Visitor.as(IMPORTER)) {
            ida.open("/imports").choose("What the rows are", "Partners");
            ida.field("File").setInputFiles(file("partners.csv", ROWS));
            ida.press("Check the file").isTold("The file was taken");
            untilItSays(ida, "All rows are checked");
            ida.sees("Would be accepted");
            ida.sees("malformed");
            org.assertj.core.api.Assertions.assertThat(ida.breaches()).isEmpty();
            ida.page().setViewportSize(320, 900);
            org.assertj.core.api.Assertions.assertThat(ida.breaches()).isEmpty();

            ida.press("Publish").isTold("The publication has begun");
            untilItSays(ida, "published and decided");
            ida.open("/imports?kind=partners").sees("published and decided");
        }
    }

    @Test
    void aColumnThatIsUnknownIsNamedAndWhatWasTypedStays() {
        try (var ida = Visitor.as(IMPORTER)) {
            ida.open("/imports").choose("What the rows are", "Exams").type("Program", "planning-services");
            ida.field("File").setInputFiles(file("exams.csv", "shoeSize\n43\n"));
            ida.press("Check the file").sees("shoeSize");
            assertThat(ida.field("Program")).hasValue("planning-services");
            assertThat(ida.field("What the rows are")).hasValue("exams");
        }
    }

    private static void untilItSays(Visitor ida, String status) {
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            ida.page().reload();
            return ida.page().content().contains(status);
        });
    }

    private static FilePayload file(String name, String content) {
        return new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8));
    }
}

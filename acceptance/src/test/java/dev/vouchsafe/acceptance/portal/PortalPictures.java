package dev.vouchsafe.acceptance.portal;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.vouchsafe.acceptance.MainJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Makes the pictures of {@code docs/screens}, on the sample as it stood on 3 May 2021. Its name keeps it out of the
 * tests: {@code ./mvnw -pl acceptance -am test -Dtest=PortalPictures -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class PortalPictures {

    private static final Path SCREENS = Path.of("../docs/screens");
    private static final String UNTIL = "{\"at\": \"2021-05-03T12:00:00Z\"";
    private static final String PARTNER = "finance@fenwick-deployment.example";
    private static final String ADMIN = "admin@fenwick-deployment.example";
    private static final String OPERATOR = "priya.nair@operations.example";

    private record Picture(String name, String person, String path, int width, ColorScheme theme, boolean turkish) {}

    private static final List<Picture> PICTURES = List.of(
            picture("program", PARTNER, "/program"),
            picture("partner-home", ADMIN, "/partner"),
            picture("enrollment", ADMIN, "/partner/programs/software-assurance/enrollment"),
            picture("vouchers", ADMIN, "/partner/vouchers"),
            picture("voucher", ADMIN, "/partner/vouchers/PS-KEST-0001"),
            picture("pool", "olivia.hart@kestrel-foods.example", "/customer/agreements/V1203401"),
            picture("review", "tom.becker@payments.example", "/payments/R-1012"),
            picture("one-thing", OPERATOR, "/ops/vouchers/PS-KEST-0001"),
            picture("state", OPERATOR, "/ops"),
            picture("what-if", OPERATOR, "/ops/what-if?lastRedemptionDay=2020-12-31"),
            new Picture("voucher-phone", ADMIN, "/partner/vouchers/PS-KEST-0001", 360, ColorScheme.DARK, false),
            new Picture("home-turkish", ADMIN, "/partner", 1280, ColorScheme.DARK, true));

    private static Picture picture(String name, String person, String path) {
        return new Picture(name, person, path, 1280, ColorScheme.LIGHT, false);
    }

    @Test
    void make(@TempDir Path place) throws IOException {
        var scenario = place.resolve("until-may.ndjson");
        Files.write(
                scenario,
                Files.readAllLines(MainJob.SAMPLES.resolve("sample.ndjson")).stream()
                        .takeWhile(line -> line.compareTo(UNTIL) < 0)
                        .toList());
        RunningPortal.play(scenario);
        for (var picture : PICTURES) {
            try (var visitor = Visitor.as(picture.person(), Visitor.in(picture.theme(), picture.width()))) {
                if (picture.turkish()) {
                    visitor.press("Türkçe");
                }
                visitor.open(picture.path());
                visitor.page()
                        .screenshot(new Page.ScreenshotOptions()
                                .setPath(SCREENS.resolve(picture.name() + ".png"))
                                .setClip(0, 0, picture.width(), 900));
            }
        }
    }
}

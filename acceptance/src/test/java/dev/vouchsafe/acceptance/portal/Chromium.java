package dev.vouchsafe.acceptance.portal;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The browser of this machine, one for each process of tests. Where there is none, its tests say that they are skipped.
 */
final class Chromium {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-quic");

    private static final Optional<Path> PLACE = Stream.of(
                    System.getProperty("vouchsafe.chromium", "/usr/bin/chromium"),
                    "/usr/bin/chromium-browser",
                    "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();

    /** A machine that builds is slow. */
    static final double PATIENCE_MILLIS = 20_000;

    private static Browser browser;

    private Chromium() {}

    /** The browser; the test is skipped if there is none. */
    static synchronized Browser browser() {
        assumeTrue(PLACE.isPresent(), "skipped: there is no Chromium here (see -Dvouchsafe.chromium)");
        if (browser == null) {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
            // It is there already: nothing is to be downloaded.
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(PLACE.get())
                            .setArgs(ARGUMENTS));
        }
        return browser;
    }
}

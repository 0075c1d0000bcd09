package dev.vouchsafe.notification.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The Nu Html Checker, for HTML and the CSS in it. It runs in a process of its own: it needs older libraries. */
final class HtmlValidator {

    private static final Path LIBRARIES = Path.of("target", "html-validator");

    private HtmlValidator() {}

    /** What is wrong in the pages, a line for each error or warning; none if nothing is. */
    static List<String> errors(List<Path> pages) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                LIBRARIES + "/*",
                "nu.validator.client.SimpleCommandLineValidator",
                "--format",
                "gnu"));
        pages.forEach(page -> command.add(page.toString()));
        var checking = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(checking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var lines = said.lines().filter(line -> !line.startsWith("SLF4J")).toList();
        // What it fails at without naming a page is wrong as well.
        return checking.waitFor() == 0 || !lines.isEmpty()
                ? lines
                : List.of("the checker ended with " + checking.exitValue());
    }
}

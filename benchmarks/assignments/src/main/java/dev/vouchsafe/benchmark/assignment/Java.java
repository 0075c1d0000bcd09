package dev.vouchsafe.benchmark.assignment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The virtual machine of this run, for processes of it. */
final class Java {

    private Java() {}

    static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** A class of this run in a process of its own. */
    static List<String> command(String memory, Class<?> main, String... arguments) {
        var command = new ArrayList<>(List.of(
                executable(),
                "-Xmx" + memory,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }
}

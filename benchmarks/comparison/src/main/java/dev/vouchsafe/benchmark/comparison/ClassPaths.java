package dev.vouchsafe.benchmark.comparison;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The class paths the build has left for the processes of this run. */
record ClassPaths(Path home) {

    /** A command that runs a class of a module, with the same memory for every peer. */
    List<String> java(String module, String memory, String mainClass, String... arguments) {
        Path target = home.resolve("benchmarks").resolve(module).resolve("target");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms" + memory,
                "-Xmx" + memory,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                target.resolve("classes") + File.pathSeparator + written(target.resolve("classpath")),
                mainClass));
        command.addAll(List.of(arguments));
        return command;
    }

    private static String written(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new Obstacle("There is no class path at " + file + "; start the run by benchmarks/run.", e);
        }
    }
}

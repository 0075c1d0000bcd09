package dev.vouchsafe.standalone.local;

import dev.vouchsafe.standalone.RunStopped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Keycloak from its zip, with the environment of its container; its database is a file. */
record LocalKeycloak(LocalSystem system) {

    private static final String HOME = "/opt/keycloak/";

    void start() {
        Path home = unpacked();
        Map<String, String> environment = system.environment(LocalSystem.KEYCLOAK);
        environment.keySet().removeIf(name -> name.startsWith("KC_DB"));
        environment.put("KC_DB", "dev-file");
        environment.put("KC_CACHE", "local");
        environment.put("KC_HTTP_HOST", "127.0.0.1");
        environment.put("KC_HTTP_PORT", String.valueOf(system.ports.of(LocalPorts.KEYCLOAK)));
        environment.put("KC_HTTP_MANAGEMENT_PORT", String.valueOf(system.ports.of(LocalPorts.KEYCLOAK_MANAGEMENT)));
        environment.put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
        system.compose.mounted(LocalSystem.KEYCLOAK).forEach((inside, source) -> {
            if (inside.startsWith(HOME)) {
                mount(home.resolve(inside.substring(HOME.length())), system.project.resolve(source));
            }
        });
        system.process(LocalSystem.KEYCLOAK)
                .start(List.of("bash", home.resolve("bin/kc.sh").toString(), "start", "--import-realm"), environment);
    }

    private static void mount(Path inside, Path source) {
        try {
            Files.createDirectories(inside.getParent());
            Files.copy(source, inside, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new RunStopped("Keycloak's files can't be written: " + e + ".", e);
        }
    }

    private Path unpacked() {
        Path folder = system.place.resolve("keycloak");
        try {
            if (!Files.exists(folder.resolve("unpacked"))) {
                unpack(zip(), folder);
                Files.createFile(folder.resolve("unpacked"));
            }
            try (var inside = Files.list(folder)) {
                return inside.filter(Files::isDirectory).findFirst().orElseThrow();
            }
        } catch (IOException e) {
            throw new RunStopped("Keycloak can't be unpacked: " + e + ".", e);
        }
    }

    private Path zip() throws IOException {
        try (var files = Files.list(system.place)) {
            return files.filter(file -> file.getFileName().toString().matches("keycloak-quarkus-dist-.*\\.zip"))
                    .findFirst()
                    .orElseThrow(() -> new RunStopped("Keycloak's zip isn't in " + system.place + "."));
        }
    }

    private static void unpack(Path zip, Path folder) throws IOException {
        try (var entries = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path file = folder.resolve(entry.getName()).normalize();
                if (!file.startsWith(folder)) {
                    throw new IOException("it leads out of its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(entries, file, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}

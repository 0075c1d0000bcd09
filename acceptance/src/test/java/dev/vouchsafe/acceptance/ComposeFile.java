package dev.vouchsafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** docker-compose.yml of this project, with the variables that an operator has set. */
final class ComposeFile {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private final dev.vouchsafe.standalone.local.ComposeFile file;

    private ComposeFile(dev.vouchsafe.standalone.local.ComposeFile file) {
        this.file = file;
    }

    /**
     * @param variables what {@code .env} says; a variable that the file demands and that is not there fails the test
     */
    static ComposeFile with(Map<String, String> variables) {
        return new ComposeFile(
                dev.vouchsafe.standalone.local.ComposeFile.read(ROOT.resolve("docker-compose.yml"), variables));
    }

    /** With something for every variable. */
    static ComposeFile withEverythingGiven() {
        return with(Pattern.compile("\\$\\{([A-Z_]+)")
                .matcher(read("docker-compose.yml"))
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> "given", (one, other) -> one)));
    }

    /** A YAML file of this project, as it stands there. */
    static Map<String, Object> yaml(String file) {
        var options = new LoaderOptions();
        // What is said once is meant in many places.
        options.setMaxAliasesForCollections(1_000);
        return new Yaml(options).load(read(file));
    }

    /** What {@code .env.example} gives a value to. */
    static Map<String, String> exampleVariables() {
        return dev.vouchsafe.standalone.local.ComposeFile.variables(ROOT.resolve(".env.example"));
    }

    /** The environment of a service's container. */
    Map<String, String> environment(String service) {
        return file.environment(service);
    }

    /** What is mounted into a service's container: folders and files here by their path there. */
    Map<String, Path> mounted(String service) {
        Map<String, Path> mounted = new LinkedHashMap<>();
        file.mounted(service).forEach((inside, source) -> {
            if (source.matches("[./].*")) {
                mounted.put(inside, ROOT.resolve(source).normalize());
            }
        });
        return mounted;
    }

    /** The names of all services. */
    Iterable<String> services() {
        return file.services();
    }

    /** The jar that the Dockerfile makes a service's image of. */
    static Path jar(String service) {
        var dockerfile = read("Dockerfile").replace("\"$MODULE\"", service);
        Matcher copied = Pattern.compile("cp (\\S+)/(\\S+)\\*(\\S+) /").matcher(dockerfile);
        assertThat(copied.find()).isTrue();
        try (var jars = Files.list(ROOT.resolve(copied.group(1)))) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith(copied.group(2))
                            && jar.getFileName().toString().endsWith(copied.group(3)))
                    .findFirst()
                    .orElse(ROOT.resolve(copied.group(1)).resolve(copied.group(2) + "none" + copied.group(3)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static String read(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

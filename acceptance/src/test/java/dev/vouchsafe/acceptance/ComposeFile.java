package dev.vouchsafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/** docker-compose.yml as Docker reads it, with the variables that an operator has set. */
final class ComposeFile {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(?::([?-])([^}]*))?}");

    private final Map<String, Object> services;
    private final Map<String, String> variables;

    private ComposeFile(Map<String, Object> services, Map<String, String> variables) {
        this.services = services;
        this.variables = variables;
    }

    /**
     * @param variables what {@code .env} says; a variable that the file demands and that is not there fails the test
     */
    static ComposeFile with(Map<String, String> variables) {
        Map<String, Object> file = new Yaml().load(read("docker-compose.yml"));
        return new ComposeFile(map(file.get("services")), variables);
    }

    /** What {@code .env.example} gives a value to. */
    static Map<String, String> exampleVariables() {
        Map<String, String> given = new LinkedHashMap<>();
        read(".env.example")
                .lines()
                .filter(line -> line.matches("[A-Z_]+=.+"))
                .map(line -> line.split("=", 2))
                .forEach(pair -> given.put(pair[0], pair[1]));
        return given;
    }

    /** The environment of a service's container. */
    Map<String, String> environment(String service) {
        Map<String, String> environment = new LinkedHashMap<>();
        map(map(services.get(service)).get("environment"))
                .forEach((name, value) -> environment.put(name, resolved(String.valueOf(value))));
        return environment;
    }

    /** What is mounted into a service's container: folders and files here by their path there. */
    Map<String, Path> mounted(String service) {
        Map<String, Path> mounted = new LinkedHashMap<>();
        if (map(services.get(service)).get("volumes") instanceof List<?> volumes) {
            volumes.stream()
                    .map(volume -> resolved(String.valueOf(volume)).split(":"))
                    .filter(parts -> parts[0].matches("[./].*"))
                    .forEach(parts ->
                            mounted.put(parts[1], ROOT.resolve(parts[0]).normalize()));
        }
        return mounted;
    }

    /** The names of all services. */
    Iterable<String> services() {
        return services.keySet();
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

    private String resolved(String value) {
        return VARIABLE.matcher(value)
                .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), found.group(2), found.group(3))));
    }

    private String value(String name, String operator, String other) {
        String value = variables.getOrDefault(name, "");
        if (value.isEmpty() && operator != null) {
            assertThat(operator).as(name + " has to be set").isEqualTo("-");
            return other;
        }
        return value;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    static String read(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

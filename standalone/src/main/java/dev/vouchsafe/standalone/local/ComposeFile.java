package dev.vouchsafe.standalone.local;

import dev.vouchsafe.standalone.RunStopped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** docker-compose.yml as Docker reads it, with the variables that an operator has set. */
public final class ComposeFile {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(?::([?-])([^}]*))?}");
    private static final Pattern SET = Pattern.compile("([A-Z_]+)=(.+)");

    /** The file is ours: what is said once is meant in many places. */
    private static final int MOST_ALIASES = 1_000;

    private final Map<String, Object> services;
    private final Map<String, String> variables;

    private ComposeFile(Map<String, Object> services, Map<String, String> variables) {
        this.services = services;
        this.variables = variables;
    }

    /**
     * @param variables what {@code .env} says; to ask for one that the file demands and that is not there is a failure
     */
    public static ComposeFile read(Path file, Map<String, String> variables) {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(MOST_ALIASES);
        Map<String, Object> content = new Yaml(options).load(text(file));
        return new ComposeFile(map(content.get("services")), variables);
    }

    /** What a file of variables gives a value to. */
    public static Map<String, String> variables(Path file) {
        Map<String, String> given = new LinkedHashMap<>();
        text(file)
                .lines()
                .map(SET::matcher)
                .filter(Matcher::matches)
                .forEach(line -> given.put(line.group(1), line.group(2)));
        return given;
    }

    /** The names of all services. */
    public Set<String> services() {
        return services.keySet();
    }

    /** The environment of a service's container. */
    public Map<String, String> environment(String service) {
        Map<String, String> environment = new LinkedHashMap<>();
        map(map(services.get(service)).get("environment"))
                .forEach((name, value) -> environment.put(name, resolved(String.valueOf(value))));
        return environment;
    }

    /** What is mounted into a service's container, by its path there: a path, or the name of a volume. */
    public Map<String, String> mounted(String service) {
        Map<String, String> mounted = new LinkedHashMap<>();
        if (map(services.get(service)).get("volumes") instanceof List<?> volumes) {
            for (Object volume : volumes) {
                String[] parts = resolved(String.valueOf(volume)).split(":", 3);
                mounted.put(parts[1], parts[0]);
            }
        }
        return mounted;
    }

    /** The module whose jar a service's image is made of; null if the image is somebody else's. */
    public @Nullable String module(String service) {
        return map(services.get(service)).get("build") instanceof Map<?, ?> build
                        && build.get("args") instanceof Map<?, ?> arguments
                ? String.valueOf(arguments.get("MODULE"))
                : null;
    }

    private String resolved(String value) {
        return VARIABLE.matcher(value)
                .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), found.group(2), found.group(3))));
    }

    private String value(String name, @Nullable String operator, @Nullable String other) {
        String value = variables.getOrDefault(name, "");
        if (!value.isEmpty() || operator == null) {
            return value;
        }
        if (operator.equals("?")) {
            throw new RunStopped(name + " has to be set");
        }
        return String.valueOf(other);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new RunStopped("The file " + file + " can't be read: " + e + ".", e);
        }
    }
}

package dev.vouchsafe.acceptance.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.description.Descriptions;
import dev.vouchsafe.contracts.topics.DeadLetterHeaders;
import dev.vouchsafe.contracts.topics.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the description of the topics says is what there is in Java, and the other way round. */
class DescribedMessagesTest {

    private static final Path CONTRACTS = Path.of("../contracts/src/main/java/dev/vouchsafe/contracts");
    private static final Path SCHEMAS = Path.of("../contracts/src/main/resources/schemas/messages");
    private static final JsonNode DESCRIPTION = description();

    @Test
    void theTopicsAreTheSame() {
        var topics = constants(Topics.class);

        assertThat(DESCRIPTION.path("channels").propertyNames().stream()
                        .filter(topic -> !topic.endsWith(Topics.deadLetter(""))))
                .containsExactlyInAnyOrderElementsOf(topics);
    }

    @Test
    void theTypesAreTheSame() throws IOException {
        var described = described();

        assertThat(described).isEqualTo(typesInJava());
        try (var files = Files.list(SCHEMAS)) {
            assertThat(files.map(file -> file.getFileName().toString().replaceFirst("[.]json$", "")))
                    .containsExactlyInAnyOrderElementsOf(described);
        }
    }

    /** The events of a service have the name of its topic, as have those of VLSC and MPN. */
    @Test
    void aTypeIsOnTheTopicOfItsName() {
        DESCRIPTION.path("channels").properties().stream()
                .filter(topic -> topic.getKey().endsWith(".events"))
                .forEach(topic -> assertThat(topic.getValue().path("messages").propertyNames())
                        .as(topic.getKey())
                        .isNotEmpty()
                        .allMatch(type -> type.startsWith(topic.getKey().replaceFirst("events$", ""))));
    }

    @Test
    void theHeadersOfDeadLettersAreTheSame() {
        assertThat(DESCRIPTION.at("/components/schemas/DeadLetter/properties").propertyNames())
                .isNotEmpty()
                .allMatch(DeadLetterHeaders::areOf)
                .hasSize(constants(DeadLetterHeaders.class).size());
    }

    private static Set<String> described() {
        return DESCRIPTION
                .path("channels")
                .valueStream()
                .flatMap(topic -> topic.path("messages").propertyNames().stream())
                .filter(type -> !type.equals("unreadable"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Each message is a record of the contracts with its type. */
    private static Set<String> typesInJava() throws IOException {
        try (var files = Files.walk(CONTRACTS)) {
            return files.filter(file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"))
                    .map(DescribedMessagesTest::loaded)
                    .flatMap(type -> Stream.of(type.getFields()))
                    .filter(field -> field.getName().equals("TYPE"))
                    .map(DescribedMessagesTest::value)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Class<?> loaded(Path source) {
        var name = CONTRACTS
                .relativize(source)
                .toString()
                .replaceFirst("[.]java$", "")
                .replaceAll("[/\\\\]", ".");
        try {
            return Class.forName("dev.vouchsafe.contracts." + name);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static Set<String> constants(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                .map(DescribedMessagesTest::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }

    private static JsonNode description() {
        var place = "/" + Descriptions.FOLDER + Descriptions.ASYNC_API + ".json";
        try (InputStream in = Descriptions.class.getResourceAsStream(place)) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}

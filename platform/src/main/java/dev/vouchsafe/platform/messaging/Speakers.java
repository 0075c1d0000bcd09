package dev.vouchsafe.platform.messaging;

import dev.vouchsafe.contracts.imports.ImportKind;
import dev.vouchsafe.contracts.service.ServiceName;
import dev.vouchsafe.contracts.topics.Topics;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which sources may speak on a topic. On a topic of ours it is the service that it belongs to, and no setting changes
 * that. On others it is who is configured, and where nobody is, nobody.
 */
final class Speakers {

    /** What importers bring in files stands for messages of the outside systems. */
    private static final Map<String, Set<String>> OUTSIDE =
            Map.of(Topics.VLSC, Set.of("/vlsc", ImportKind.SOURCE), Topics.MPN, Set.of("/mpn", ImportKind.SOURCE));

    private static final Pattern BETWEEN = Pattern.compile("[,\\s]+");

    private final Map<String, Set<String>> outside = new HashMap<>(OUTSIDE);

    /**
     * @param configured the sources of a topic, with commas between; instead of the ones that it has by itself
     * @throws IllegalArgumentException if one speaks of a topic of ours
     */
    Speakers(Map<String, String> configured) {
        configured.forEach((topic, sources) -> {
            if (Topics.writerOf(topic).isPresent()) {
                throw new IllegalArgumentException("nobody but its service speaks on " + topic);
            }
            outside.put(
                    topic,
                    BETWEEN.splitAsStream(sources.strip())
                            .filter(source -> !source.isEmpty())
                            .collect(Collectors.toSet()));
        });
    }

    boolean maySpeak(String topic, String source) {
        return Topics.writerOf(topic)
                .map(ServiceName::source)
                .map(source::equals)
                .orElseGet(() -> outside.getOrDefault(topic, Set.of()).contains(source));
    }
}

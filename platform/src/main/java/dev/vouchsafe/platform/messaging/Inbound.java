package dev.vouchsafe.platform.messaging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The handlers of the service by topic and type. */
final class Inbound {

    private final Map<String, Map<String, InboundHandler<?>>> handlers = new TreeMap<>();

    /** @throws IllegalArgumentException if two handlers claim the same type of the same topic */
    Inbound(List<InboundHandler<?>> all) {
        for (var handler : all) {
            var taken = handlers.computeIfAbsent(handler.topic(), topic -> new HashMap<>())
                    .putIfAbsent(handler.type(), handler);
            if (taken != null) {
                throw new IllegalArgumentException("two handlers for " + handler.type() + " on " + handler.topic());
            }
        }
    }

    Set<String> topics() {
        return handlers.keySet();
    }

    /** Empty if the type is not known on the topic: such a message is left alone. */
    Optional<InboundHandler<?>> handlerOf(String topic, String type) {
        return Optional.ofNullable(handlers.getOrDefault(topic, Map.of()).get(type));
    }

    /** Every handler, ordered by topic. */
    List<InboundHandler<?>> all() {
        var all = new ArrayList<InboundHandler<?>>();
        handlers.values().forEach(byType -> all.addAll(byType.values()));
        return all;
    }
}

package dev.vouchsafe.platform.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/** Who wants an event, of many who each have their criteria: found by its tags and type and not by asking everyone. */
public final class EventDispatch<T> {

    private record Wanting<T>(EventCriteria criteria, T who) {}

    private final Map<Object, List<Wanting<T>>> byKey = new HashMap<>();
    private final List<Wanting<T>> always = new ArrayList<>();

    public void add(EventCriteria criteria, T who) {
        var wanting = new Wanting<>(criteria, who);
        var parts = criteria.flatten();
        if (parts.isEmpty()) {
            always.add(wanting);
        }
        parts.forEach(part -> {
            if (part.tags().isEmpty()) {
                part.types().forEach(type -> add(type, wanting));
            } else {
                add(part.tags().iterator().next(), wanting);
            }
        });
    }

    private void add(Object key, Wanting<T> wanting) {
        byKey.computeIfAbsent(key, absent -> new ArrayList<>(2)).add(wanting);
    }

    /** Visits who wants the event; one whose criteria have several parts may be visited more than once. */
    public void visit(QualifiedName type, Set<Tag> tags, Consumer<T> visitor) {
        tags.forEach(tag -> visit(byKey.get(tag), type, tags, visitor));
        visit(byKey.get(type), type, tags, visitor);
        visit(always, type, tags, visitor);
    }

    private static <T> void visit(
            @Nullable List<Wanting<T>> some, QualifiedName type, Set<Tag> tags, Consumer<T> visitor) {
        if (some != null) {
            for (var wanting : some) {
                if (wanting.criteria().matches(type, tags)) {
                    visitor.accept(wanting.who());
                }
            }
        }
    }
}

package dev.vouchsafe.platform.log;

import dev.vouchsafe.contracts.decision.DomainEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The stored events of a service: the name and version each class has in the log, for ever. Written once per service; a
 * class may move or be renamed, its entry may not.
 */
public final class EventCatalogue {

    /** A stored event's name, such as {@code voucher.reserved}, and its version, from 1. */
    public record Entry(String name, int version) {}

    private final Map<Class<? extends DomainEvent>, Entry> entries = new LinkedHashMap<>();
    private final Map<Entry, Class<? extends DomainEvent>> classes = new LinkedHashMap<>();

    /** Adds an event. Fails if the class or the name and version are taken. */
    public EventCatalogue add(Class<? extends DomainEvent> type, String name, int version) {
        var entry = new Entry(name, version);
        if (entries.putIfAbsent(type, entry) != null || classes.putIfAbsent(entry, type) != null) {
            throw new IllegalArgumentException("catalogued twice: " + type.getName() + " or " + entry);
        }
        return this;
    }

    /** The entry of a class; fails if it was never catalogued. */
    public Entry entryOf(Class<?> type) {
        var entry = entries.get(type);
        if (entry == null) {
            throw new IllegalArgumentException("not in the event catalogue: " + type.getName());
        }
        return entry;
    }

    /** The class that an entry of the log is read into; fails if it is unknown to this version of the service. */
    public Class<? extends DomainEvent> classOf(String name, int version) {
        var type = classes.get(new Entry(name, version));
        if (type == null) {
            throw new IllegalArgumentException("unknown stored event: " + name + " version " + version);
        }
        return type;
    }

    public Set<Entry> entries() {
        return classes.keySet();
    }
}

package dev.vouchsafe.platform.log;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.decision.EarlierVersion;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The stored events of a service: the name and version each class has in the log, for ever. Written once per service; a
 * class may move or be renamed, its entry may not.
 *
 * <p>An event is written in its newest version. What an older release wrote stays in the log as it is; it is read into
 * an {@link EarlierVersion} and upgraded, one version after the other. The tags of an event are those it was recorded
 * with, so a new version belongs to the same streams.
 */
public final class EventCatalogue {

    /** A stored event's name, such as {@code voucher.reserved}, and its version, from 1. */
    public record StoredName(String name, int version) {}

    private final Map<Class<? extends DomainEvent>, StoredName> entries = new LinkedHashMap<>();
    private final Map<StoredName, Class<?>> classes = new LinkedHashMap<>();

    /**
     * Adds an event.
     *
     * @param version in which it is written
     * @param earlier what the versions before are read into, from version 1 on; each is upgraded to the next
     * @throws IllegalArgumentException if a class or a version is taken, or a version is missing or upgraded to another
     *     than the next
     */
    @SafeVarargs
    public final EventCatalogue add(
            Class<? extends DomainEvent> type,
            String name,
            int version,
            Class<? extends EarlierVersion<?>>... earlier) {
        if (version != earlier.length + 1) {
            throw new IllegalArgumentException(
                    name + " version " + version + " needs " + (version - 1) + " earlier versions");
        }
        for (int i = 0; i < earlier.length; i++) {
            var next = i + 1 < earlier.length ? earlier[i + 1] : type;
            if (upgradeOf(earlier[i]) != next) {
                throw new IllegalArgumentException(earlier[i].getName() + " is not upgraded to " + next.getName());
            }
            read(new StoredName(name, i + 1), earlier[i]);
        }
        var entry = new StoredName(name, version);
        read(entry, type);
        if (entries.putIfAbsent(type, entry) != null) {
            throw new IllegalArgumentException("catalogued twice: " + type.getName());
        }
        return this;
    }

    private void read(StoredName entry, Class<?> type) {
        if (classes.putIfAbsent(entry, type) != null) {
            throw new IllegalArgumentException("catalogued twice: " + entry);
        }
    }

    private static Class<?> upgradeOf(Class<? extends EarlierVersion<?>> earlier) {
        try {
            return earlier.getMethod("upgraded").getReturnType();
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(earlier.getName(), e);
        }
    }

    /** The entry that an event of the class is written under; fails if it was never catalogued. */
    public StoredName entryOf(Class<?> type) {
        var entry = entries.get(type);
        if (entry == null) {
            throw new IllegalArgumentException("not in the event catalogue: " + type.getName());
        }
        return entry;
    }

    /**
     * What an entry of the log is read into, the event or an {@link EarlierVersion} of it; fails if it is unknown to
     * this version of the service.
     */
    public Class<?> classOf(String name, int version) {
        var type = classes.get(new StoredName(name, version));
        if (type == null) {
            throw new IllegalArgumentException("unknown stored event: " + name + " version " + version);
        }
        return type;
    }

    /** The events that are written today. */
    public Set<Class<? extends DomainEvent>> types() {
        return entries.keySet();
    }

    /** Everything that may be in the log. */
    public Set<StoredName> entries() {
        return classes.keySet();
    }
}

package dev.vouchsafe.platform.evidence;

import dev.vouchsafe.platform.history.HistoryEntry;
import dev.vouchsafe.platform.http.access.Caller;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which fields of an entry a caller is shown. */
@FunctionalInterface
interface Disclosure {

    /** The fields that are withheld; empty if the whole entry is. */
    Optional<Set<String>> withheld(EntryRecord entry);

    /** For who may see everything. */
    static Disclosure whole() {
        return entry -> Optional.of(Set.of());
    }

    /**
     * For a tenant: what its history shows of a thing.
     *
     * @param seen the entries of the history, by position
     */
    static Disclosure of(Caller tenant, Map<Long, HistoryEntry> seen) {
        return entry -> Optional.ofNullable(seen.get(entry.position())).map(shown -> withheld(tenant, entry, shown));
    }

    private static Set<String> withheld(Caller tenant, EntryRecord entry, HistoryEntry shown) {
        var withheld = new HashSet<String>();
        if (shown.actor() == null) {
            withheld.addAll(Set.of("actor", "cause"));
        }
        // The ids of other things are in the data too: who doesn't see all of these doesn't see those.
        if (!hasAll(shown, entry.value("data"))) {
            withheld.addAll(Set.of("data", "about"));
        }
        var own = tenant.partnerId();
        var holder = entry.value("partnerId");
        if (holder != null && (own == null || !own.value().equals(holder))) {
            withheld.add("partnerId");
        }
        return withheld;
    }

    private static boolean hasAll(HistoryEntry shown, @Nullable Object data) {
        return data instanceof Map<?, ?> fields
                && fields.keySet().stream().allMatch(name -> shown.data().has((String) name));
    }
}

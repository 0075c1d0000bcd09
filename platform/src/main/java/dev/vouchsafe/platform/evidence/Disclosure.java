package dev.vouchsafe.platform.evidence;

import dev.vouchsafe.platform.history.HistoryEntry;
import dev.vouchsafe.platform.http.access.Caller;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which fields of an entry a caller is shown. */
@FunctionalInterface
interface Disclosure {

    String ABOUT = "about";
    String DATA = "data";
    String PARTNER = "partnerId";

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

    /**
     * For a tenant, of attempts: those that it made itself. What it named beside the thing is withheld; it needn't be
     * its own.
     */
    static Disclosure ofOwn(Caller tenant) {
        return entry -> !isOwn(tenant, entry)
                ? Optional.empty()
                : Optional.of(List.of().equals(entry.value(ABOUT)) ? Set.of() : Set.of(ABOUT, DATA));
    }

    private static boolean isOwn(Caller tenant, EntryRecord attempt) {
        var actedFor = attempt.value(PARTNER);
        return actedFor == null
                ? tenant.subject().equals(attempt.value("actor"))
                : tenant.partnerId() != null && tenant.partnerId().value().equals(actedFor);
    }

    private static Set<String> withheld(Caller tenant, EntryRecord entry, HistoryEntry shown) {
        var withheld = new HashSet<String>();
        if (shown.actor() == null) {
            withheld.addAll(Set.of("actor", "cause"));
        }
        // The ids of other things are in the data too: who doesn't see all of these doesn't see those.
        if (!hasAll(shown, entry.value(DATA))) {
            withheld.addAll(Set.of(DATA, ABOUT));
        }
        var own = tenant.partnerId();
        var holder = entry.value(PARTNER);
        if (holder != null && (own == null || !own.value().equals(holder))) {
            withheld.add(PARTNER);
        }
        return withheld;
    }

    private static boolean hasAll(HistoryEntry shown, @Nullable Object data) {
        return data instanceof Map<?, ?> fields
                && fields.keySet().stream().allMatch(name -> shown.data().has((String) name));
    }
}

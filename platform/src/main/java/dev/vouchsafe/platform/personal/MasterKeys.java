package dev.vouchsafe.platform.personal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The master keys that are configured: the one that new keys are wrapped with, and others that old ones may still be
 * wrapped with. So the master key is replaced while the service runs.
 */
final class MasterKeys {

    private static final Pattern BETWEEN = Pattern.compile("[,\\s]+");

    private final MasterKey current;
    private final Map<String, MasterKey> known = new LinkedHashMap<>();

    private MasterKeys(MasterKey current) {
        this.current = current;
        add(current);
    }

    /**
     * @param current as {@link MasterKey#of} takes it
     * @param others with commas between; null for none
     * @throws WrongMasterKey if one is missing or malformed
     */
    static MasterKeys of(@Nullable String current, @Nullable String others) {
        var keys = new MasterKeys(MasterKey.of(current));
        if (others != null && !others.isBlank()) {
            BETWEEN.splitAsStream(others.strip()).map(MasterKey::of).forEach(keys::add);
        }
        return keys;
    }

    private void add(MasterKey key) {
        known.put(key.fingerprint(), key);
    }

    MasterKey current() {
        return current;
    }

    Optional<MasterKey> of(String fingerprint) {
        return Optional.ofNullable(known.get(fingerprint));
    }

    /** The fingerprints of all of them. */
    Iterable<String> fingerprints() {
        return known.keySet();
    }
}

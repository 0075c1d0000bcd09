package dev.vouchsafe.platform.signing;

import dev.vouchsafe.platform.signing.Ed25519Keys.KnownKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whose signatures are believed: the public keys of each service, by their ids. */
final class TrustedKeys {

    private static final Pattern BETWEEN = Pattern.compile("[,\\s]+");

    private final Map<String, Map<String, KnownKey>> byService = new TreeMap<>();

    /**
     * @param configured {@link SigningSettings#trusted}
     * @throws IllegalStateException if it is missing or malformed
     */
    TrustedKeys(@Nullable String configured) {
        if (configured == null || configured.isBlank()) {
            throw new IllegalStateException(
                    SigningSettings.TRUSTED
                            + " must name the public keys of all services, as voucher-service=<X.509 in Base64>; it is missing.");
        }
        BETWEEN.splitAsStream(configured.strip()).forEach(this::add);
    }

    private void add(String entry) {
        int equals = entry.indexOf('=');
        if (equals < 1) {
            throw new IllegalStateException(
                    SigningSettings.TRUSTED + " has an entry that isn't <service>=<key>: " + entry);
        }
        var key = Ed25519Keys.known(entry.substring(equals + 1));
        byService
                .computeIfAbsent(entry.substring(0, equals), service -> new HashMap<>())
                .put(key.id(), key);
    }

    /** The service's key of this id; empty if there is none, or none that is trusted any more. */
    Optional<KnownKey> of(String service, String id) {
        return Optional.ofNullable(byService.getOrDefault(service, Map.of()).get(id));
    }

    /** All of a service's, by their ids. */
    Map<String, KnownKey> of(String service) {
        return byService.getOrDefault(service, Map.of());
    }
}

package dev.vouchsafe.portal.ops.evidence;

import dev.vouchsafe.portal.api.Part;
import java.time.Instant;
import java.util.List;

/** What the page shows: the public keys that the installation signs with. */
public record Evidence(Part<Keys> keys) {

    public record Keys(List<Key> keys) {}

    /** @param publicKey as a verifier takes it */
    public record Key(String name, String publicKey, Instant since) {}
}

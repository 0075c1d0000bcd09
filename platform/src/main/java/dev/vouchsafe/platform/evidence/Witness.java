package dev.vouchsafe.platform.evidence;

import dev.vouchsafe.verifier.Fault;
import dev.vouchsafe.verifier.NoteKey;
import java.net.URI;

/**
 * Who cosigns checkpoints after it has seen that each goes on from the one before.
 *
 * @param key the key of its cosignatures; its name is the witness's
 * @param address what {@code /add-checkpoint} is below
 */
record Witness(NoteKey key, URI address) {

    /** @throws IllegalStateException if the key is none of a witness */
    static Witness of(WitnessSettings.Configured configured) {
        try {
            var key = NoteKey.read(configured.key());
            if (key.type() == NoteKey.WITNESS && key.name().equals(configured.name())) {
                return new Witness(key, configured.address());
            }
        } catch (Fault malformed) {
            // said below
        }
        throw new IllegalStateException("vouchsafe.evidence.witnesses: " + configured.name()
                + " needs the key of its cosignatures, as name+id+key: " + configured.key());
    }

    String name() {
        return key.name();
    }

    /** Where checkpoints are brought to. */
    URI target() {
        var prefix = address.toString();
        return URI.create((prefix.endsWith("/") ? prefix : prefix + "/") + "add-checkpoint");
    }
}

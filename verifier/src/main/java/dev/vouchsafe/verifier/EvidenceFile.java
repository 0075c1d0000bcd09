package dev.vouchsafe.verifier;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An evidence file: entries about one thing, each with the proof that it stands in a log whose checkpoint was signed.
 * It is canonical JSON, so each byte of it is looked at.
 */
public final class EvidenceFile {

    public static final String FORMAT = "vouchsafe-evidence-1";

    private static final String START = "{\"entries\":[";

    private final byte[] file;
    private final List<NoteKey> keys;
    /** Of each log the proof of the last entry so far, by its origin. */
    private final Map<String, InclusionProof> last = new TreeMap<>();

    private EvidenceFile(byte[] file, List<NoteKey> keys) {
        this.file = file;
        this.keys = keys;
    }

    /**
     * Verifies a file.
     *
     * @param keys by which the signatures of the checkpoints are known; empty: nothing is said of who signed
     */
    public static Verdict verify(byte[] file, List<NoteKey> keys) {
        return new EvidenceFile(file, keys).verify();
    }

    private Verdict verify() {
        Map<String, @Nullable Object> whole;
        List<?> entries;
        try {
            whole = Entry.object(Json.read(file), Set.of("entries", "format", "subject"));
            if (!FORMAT.equals(whole.get("format")) || !(whole.get("entries") instanceof List<?> given)) {
                throw new Fault("the format is not " + FORMAT);
            }
            Entry.object(whole.get("subject"), Set.of("id", "kind"));
            entries = given;
        } catch (Fault unreadable) {
            return new Verdict(Verdict.UNKNOWN, "This is no evidence file: " + unreadable.getMessage() + ".");
        }
        int at = START.length();
        for (int i = 0; i < entries.size(); i++) {
            try {
                byte[] written = CanonicalJson.bytes(entries.get(i));
                if (!stands(written, at)) {
                    throw new Fault("it is not written canonically");
                }
                verify(Entry.read(entries.get(i)), whole.get("subject"));
                at += written.length + 1;
            } catch (Fault fault) {
                return new Verdict(
                        Verdict.BROKEN, "NOT WHOLE: " + name(i, entries.get(i)) + ": " + fault.getMessage() + ".");
            }
        }
        if (entries.isEmpty() || !Arrays.equals(file, CanonicalJson.bytes(whole))) {
            return new Verdict(
                    Verdict.BROKEN,
                    entries.isEmpty()
                            ? "NOT WHOLE: there is no entry in it."
                            : "NOT WHOLE: the file is not written canonically.");
        }
        return verdict(entries.size(), whole.get("subject"));
    }

    /** Throws the first fault of an entry. */
    private void verify(Entry entry, @Nullable Object subject) {
        var proof = entry.proof();
        var checkpoint = Checkpoint.read(proof.checkpoint());
        var origin = checkpoint.origin();
        byte[] root = Merkle.root(entry.leaf(), proof.index(), checkpoint.size(), proof.path());
        if (!MessageDigest.isEqual(root, checkpoint.root())) {
            throw new Fault("it is not what stands at place " + proof.index() + " of " + origin);
        }
        if (!keys.isEmpty() && !checkpoint.signedByLog(keys)) {
            throw new Fault("the checkpoint of " + origin + " is signed with none of the given keys");
        }
        if (!entry.isAbout(subject)) {
            throw new Fault("it does not say that it is about the subject");
        }
        var before = last.put(origin, proof);
        if (before != null && !before.checkpoint().equals(proof.checkpoint())) {
            throw new Fault("there are two checkpoints of " + origin);
        }
        if (before != null && before.index() >= proof.index()) {
            throw new Fault("the entries of " + origin + " are out of order");
        }
    }

    private boolean stands(byte[] written, int at) {
        return at + written.length <= file.length
                && Arrays.equals(file, at, at + written.length, written, 0, written.length);
    }

    private Verdict verdict(int count, @Nullable Object subject) {
        var known = keys.isEmpty() ? ", but signed by an unknown hand; give its key with --key." : ".";
        var logs = new StringBuilder();
        last.forEach((origin, proof) -> logs.append("\n  ")
                .append(origin)
                .append(" as of its first ")
                .append(Checkpoint.read(proof.checkpoint()).size())
                .append(" records"));
        var about = Entry.object(subject, null);
        return new Verdict(
                keys.isEmpty() ? Verdict.UNKNOWN : Verdict.WHOLE,
                "Whole: " + count + " entries about the " + about.get("kind") + " " + about.get("id") + known + logs);
    }

    private static String name(int place, @Nullable Object entry) {
        var id = entry instanceof Map<?, ?> fields
                        && fields.get("disclosed") instanceof Map<?, ?> shown
                        && shown.get("id") instanceof Map<?, ?> field
                ? " (" + field.get("value") + ")"
                : "";
        return "entry " + (place + 1) + id;
    }
}

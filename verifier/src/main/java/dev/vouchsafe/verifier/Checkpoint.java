package dev.vouchsafe.verifier;

import java.util.Arrays;
import java.util.List;

/**
 * A signed checkpoint: how a log's tree stood. Source: C2SP tlog-checkpoint and signed-note.
 *
 * @param text what is signed
 * @param origin which log it is of
 * @param size how many records the tree has
 * @param root the hash over all of them
 * @param signatures at least one; not verified yet
 */
public record Checkpoint(String text, String origin, long size, byte[] root, List<Signed> signatures) {

    /**
     * One line below the text.
     *
     * @param name who signed
     * @param id of the key
     * @param signature its bytes
     */
    public record Signed(String name, byte[] id, byte[] signature) {

        boolean by(NoteKey key) {
            return key.name().equals(name) && Arrays.equals(key.id(), id);
        }
    }

    private static final String SIGNATURE = "— ";

    /** What a log signs. */
    public static String text(String origin, long size, byte[] root) {
        return origin + "\n" + size + "\n" + Lines.base64(root) + "\n";
    }

    /** The note that the text and one signature of it make. */
    public static String note(String text, NoteKey key, byte[] signature) {
        byte[] marked = Arrays.copyOf(key.id(), Integer.BYTES + signature.length);
        System.arraycopy(signature, 0, marked, Integer.BYTES, signature.length);
        return text + "\n" + SIGNATURE + key.name() + " " + Lines.base64(marked) + "\n";
    }

    /** @throws Fault if the note is no checkpoint, or could be written in another way */
    public static Checkpoint read(String note) {
        int end = note.lastIndexOf("\n\n") + 1;
        var text = note.substring(0, end);
        var lines = text.split("\n", -1);
        if (lines.length != 4 || !Lines.isName(lines[0]) || note.length() < end + 2 || !note.endsWith("\n")) {
            throw new Fault("a checkpoint has origin, size, root, an empty line and signatures");
        }
        var signatures = Arrays.stream(note.substring(end + 1).split("\n"))
                .map(Checkpoint::signed)
                .toList();
        return new Checkpoint(text, lines[0], Lines.number(lines[1]), Lines.hash(lines[2]), signatures);
    }

    private static Signed signed(String line) {
        int blank = line.indexOf(' ', SIGNATURE.length());
        if (!line.startsWith(SIGNATURE) || blank < 0 || !Lines.isName(line.substring(SIGNATURE.length(), blank))) {
            throw new Fault("malformed signature: " + line);
        }
        byte[] bytes = Lines.base64(line.substring(blank + 1));
        if (bytes.length <= Integer.BYTES) {
            throw new Fault("a signature that is too short: " + line);
        }
        return new Signed(
                line.substring(SIGNATURE.length(), blank),
                Arrays.copyOf(bytes, Integer.BYTES),
                Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length));
    }

    /**
     * Whether the log itself signed it with one of the keys. Signatures of keys that are not among them are not looked
     * at: C2SP says so.
     *
     * @throws Fault if a signature of one of the keys doesn't fit the text
     */
    public boolean signedByLog(List<NoteKey> keys) {
        boolean signed = false;
        for (var signature : signatures) {
            for (var key : keys) {
                if (signature.by(key)) {
                    if (!key.verifies(text, signature.signature())) {
                        throw new Fault("the signature of " + key.name() + " is of another checkpoint");
                    }
                    signed |= key.type() == NoteKey.LOG && key.name().equals(origin);
                }
            }
        }
        return signed;
    }

    /** Whether it has a right signature by this key. */
    public boolean signedBy(NoteKey key) {
        return signatures.stream().anyMatch(some -> some.by(key) && key.verifies(text, some.signature()));
    }
}

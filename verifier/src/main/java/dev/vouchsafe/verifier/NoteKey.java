package dev.vouchsafe.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A public key by which a signed note is known, as {@code --key} takes it: {@code name+id+key}. Source: C2SP
 * signed-note, and tlog-cosignature for the keys of witnesses.
 *
 * @param name of who signs; a log signs with its origin as its name
 * @param id the first four bytes of a digest of name and key
 * @param type {@link #LOG} or {@link #WITNESS}
 * @param raw the 32 bytes of the Ed25519 key
 */
public record NoteKey(String name, byte[] id, byte type, byte[] raw) {

    public static final byte LOG = 1;
    public static final byte WITNESS = 4;

    private static final byte[] ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");

    public static NoteKey of(String name, byte type, byte[] raw) {
        return new NoteKey(name, id(name, type, raw), type, raw);
    }

    /** @throws Fault if it is no such key */
    public static NoteKey read(String written) {
        var parts = written.split("\\+", 3);
        if (parts.length < 3 || !Lines.isName(parts[0])) {
            throw new Fault("a key is written as name+id+key: " + written);
        }
        byte[] typed = Lines.base64(parts[2]);
        byte type = typed.length == 33 ? typed[0] : 0;
        if (type != LOG && type != WITNESS) {
            throw new Fault("no Ed25519 key: " + written);
        }
        var key = of(parts[0], type, Arrays.copyOfRange(typed, 1, typed.length));
        if (!written.equals(key.written())) {
            throw new Fault("the id is not that of the key: " + written);
        }
        return key;
    }

    /** The key as {@code --key} takes it. */
    public String written() {
        byte[] typed = new byte[raw.length + 1];
        typed[0] = type;
        System.arraycopy(raw, 0, typed, 1, raw.length);
        return name + "+" + HexFormat.of().formatHex(id) + "+" + Lines.base64(typed);
    }

    /** Whether the signature of the text, without the id in front of it, was made with this key. */
    boolean verifies(String text, byte[] signature) {
        if (type == LOG) {
            return verifies(text.getBytes(UTF_8), signature);
        }
        if (signature.length < Long.BYTES) {
            return false;
        }
        // A witness signs with the time, in seconds, which stands before its signature.
        long time = ByteBuffer.wrap(signature).getLong();
        var timed = "cosignature/v1\ntime " + Long.toUnsignedString(time) + "\n" + text;
        return verifies(timed.getBytes(UTF_8), Arrays.copyOfRange(signature, Long.BYTES, signature.length));
    }

    private boolean verifies(byte[] message, byte[] signature) {
        try {
            var verification = Signature.getInstance("Ed25519");
            verification.initVerify(publicKey());
            verification.update(message);
            return verification.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        byte[] encoded = Arrays.copyOf(ED25519, ED25519.length + raw.length);
        System.arraycopy(raw, 0, encoded, ED25519.length, raw.length);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    private static byte[] id(String name, byte type, byte[] raw) {
        return Arrays.copyOf(Merkle.sha256((name + "\n").getBytes(UTF_8), new byte[] {type}, raw), Integer.BYTES);
    }
}

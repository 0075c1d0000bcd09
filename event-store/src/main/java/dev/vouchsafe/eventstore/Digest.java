package dev.vouchsafe.eventstore;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 hash, the seal of a commit and of all that came before it. */
final class Digest {

    static final int LENGTH = 32;

    /** What the first commit names as the hash of the one before it. */
    static final Digest NONE = new Digest(new byte[LENGTH]);

    private final byte[] bytes;

    private Digest(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The digest that is stored at an offset. */
    static Digest at(byte[] stored, int offset) {
        return new Digest(Arrays.copyOfRange(stored, offset, offset + LENGTH));
    }

    /** @throws IllegalArgumentException unless the text is 64 hexadecimal digits */
    static Digest ofHex(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("Not the hash of a commit: " + hex);
        }
        return new Digest(bytes);
    }

    static Digest finish(MessageDigest sha256) {
        return new Digest(sha256.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    void copyTo(byte[] target, int offset) {
        System.arraycopy(bytes, 0, target, offset, LENGTH);
    }

    String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Digest digest && Arrays.equals(bytes, digest.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}

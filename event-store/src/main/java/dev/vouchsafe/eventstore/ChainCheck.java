package dev.vouchsafe.eventstore;

import dev.vouchsafe.eventstore.LogVerification.Wrong;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
import org.bson.BsonType;
import org.jspecify.annotations.Nullable;

/**
 * Checks the documents of a log one after the other: each must start where the one before ended, be what its hash says,
 * be linked to the one before and have the form in which commits are written. Nothing a document holds makes it fail.
 */
final class ChainCheck {

    private static final String UNCANONICAL = "the commit is not in the form in which commits are written";
    private static final int FIRST_VALUE = 9; // length of the document, type, "_id" with its NUL

    private long position;
    private Digest last;
    private long count;
    private boolean sealed;

    /** @param sealed whether the commit before has a seal, so that from there on all must have one */
    ChainCheck(Checkpoint from, boolean sealed) {
        this.position = from.position();
        this.last = Digest.ofHex(from.hash());
        this.count = from.count();
        this.sealed = sealed;
    }

    /** The log up to the last document that was right. */
    Checkpoint whole() {
        return new Checkpoint(position, last.hex(), count);
    }

    /** Where the next document must start. */
    long position() {
        return position;
    }

    /** Returns what is wrong with the next document, or null; then it belongs to what is whole. */
    @Nullable
    Wrong next(byte[] document) {
        if (!isPlaced(document)) {
            return wrong(position, Flaw.CHANGED, "a document that begins like no commit");
        }
        long start = start(document);
        if (start > position) {
            return wrong(position, Flaw.MISSING, "the next commit is at position " + start);
        }
        if (start < position) {
            return wrong(start, Flaw.INSERTED, "positions before " + position + " are taken by other commits");
        }
        return CommitSeal.isSealed(document) ? nextSealed(document) : nextUnsealed(document);
    }

    private @Nullable Wrong nextSealed(byte[] document) {
        if (!CommitSeal.isIntact(document)) {
            return wrong(position, Flaw.CHANGED, "the commit is not what its hash says");
        }
        Commit commit = canonical(document, read -> CommitSeal.seal(read, CommitSeal.previous(document)));
        if (commit == null) {
            return wrong(position, Flaw.CHANGED, UNCANONICAL);
        }
        if (!CommitSeal.previous(document).equals(last)) {
            return wrong(position, Flaw.UNLINKED, "the commit was written behind another one");
        }
        sealed = true;
        accept(document, commit);
        return null;
    }

    private @Nullable Wrong nextUnsealed(byte[] document) {
        if (sealed) {
            return wrong(position, Flaw.UNSEALED, "the commit before has a seal, this one has none");
        }
        Commit commit = canonical(document, CommitSeal::unsealed);
        if (commit == null) {
            return wrong(position, Flaw.CHANGED, UNCANONICAL);
        }
        accept(document, commit);
        return null;
    }

    private void accept(byte[] document, Commit commit) {
        last = CommitSeal.hash(document);
        position = commit.end();
        count++;
    }

    private Wrong wrong(long at, Flaw flaw, String detail) {
        return new Wrong(whole(), at, flaw, detail);
    }

    /** The commit, or null when it would be written with other bytes than these. */
    private static @Nullable Commit canonical(byte[] document, Function<Commit, byte[]> form) {
        try {
            Commit commit = decode(document);
            return commit != null && Arrays.equals(form.apply(commit), document) ? commit : null;
        } catch (RuntimeException unwritable) { // something that every commit has is missing
            return null;
        }
    }

    /** The commit, or null when the document cannot be read as one. */
    static @Nullable Commit decode(byte[] document) {
        try {
            Commit commit = CommitCodec.read(document);
            return commit.events().isEmpty() ? null : commit;
        } catch (RuntimeException unreadable) { // what a damaged document provokes has many types
            return null;
        }
    }

    /** Whether a document begins with a position that a commit can have. */
    static boolean isPlaced(byte[] document) {
        return document.length > FIRST_VALUE + Long.BYTES
                && document[4] == BsonType.INT64.getValue()
                && new String(document, 5, 4, StandardCharsets.US_ASCII).equals(CommitCodec.POSITION + '\0')
                && start(document) >= 0
                && start(document) < Long.MAX_VALUE;
    }

    static long start(byte[] document) {
        return ByteBuffer.wrap(document).order(ByteOrder.LITTLE_ENDIAN).getLong(FIRST_VALUE);
    }
}

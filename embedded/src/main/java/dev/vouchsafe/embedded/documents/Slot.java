package dev.vouchsafe.embedded.documents;

import org.jspecify.annotations.Nullable;

/**
 * Where one document is. Changed under the store's write lock only; indexes and open cursors share it, so they always
 * see the present state.
 */
final class Slot {

    static final long GONE = -1;

    final byte[] id;
    /** Position of the document's frame in the journal, or {@link #GONE} when it was deleted. */
    long frame = GONE;
    /** Bytes of the whole frame. */
    int frameLength;
    /** Bytes of the document, which ends the frame. */
    int length;
    /** The document itself when it is small; null when it is read from the journal. */
    byte @Nullable [] content;

    Slot(byte[] id) {
        this.id = id;
    }

    boolean gone() {
        return frame == GONE;
    }
}

package dev.vouchsafe.eventstore;

import java.util.ArrayList;
import java.util.List;
import org.bson.RawBsonDocument;

/**
 * Documents of commits that were read together. Where they end is known before they are decoded, so that what follows
 * can be asked for meanwhile.
 *
 * @param documents those that can match, in order
 * @param full whether there can be more: as many were read as are read at once
 */
record StoredBatch(List<RawBsonDocument> documents, boolean full) {

    boolean isEmpty() {
        return documents.isEmpty();
    }

    /** The position that all were read up to, where the next batch starts. */
    long end() {
        return CommitCodec.read(documents.getLast()).end();
    }

    /** @throws RuntimeException when a document is not that of a commit */
    CommitBatch decoded() {
        List<Commit> commits = new ArrayList<>(documents.size());
        documents.forEach(document -> commits.add(CommitCodec.read(document)));
        return new CommitBatch(commits, full);
    }
}

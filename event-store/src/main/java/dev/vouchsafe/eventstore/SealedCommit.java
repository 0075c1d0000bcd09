package dev.vouchsafe.eventstore;

import java.util.ArrayList;
import java.util.List;
import org.bson.RawBsonDocument;

/**
 * A commit in its place with the bytes that are stored, encoded once.
 *
 * @param commit the commit, with its hash
 * @param document its canonical document
 */
record SealedCommit(Commit commit, RawBsonDocument document) {

    /** Seals commits that follow each other, the first of them behind a commit with that hash. */
    static List<SealedCommit> chain(List<Commit> placed, Digest before) {
        List<SealedCommit> chained = new ArrayList<>(placed.size());
        Digest previous = before;
        for (Commit commit : placed) {
            byte[] bytes = CommitSeal.seal(commit, previous);
            previous = CommitSeal.hash(bytes);
            chained.add(new SealedCommit(commit.sealed(previous), new RawBsonDocument(bytes)));
        }
        return chained;
    }

    static List<Commit> commits(List<SealedCommit> sealed) {
        return sealed.stream().map(SealedCommit::commit).toList();
    }
}

package dev.vouchsafe.eventstore;

import java.util.List;

/**
 * Commits that were read together.
 *
 * @param commits those that can match, in order
 * @param full whether there can be more: as many were read as are read at once
 */
record CommitBatch(List<Commit> commits, boolean full) {

    /** The position that all were read up to, where the next batch starts. */
    long end() {
        return commits.getLast().end();
    }
}

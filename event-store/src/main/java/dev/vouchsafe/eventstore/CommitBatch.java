package dev.vouchsafe.eventstore;

import java.util.List;

/**
 * Commits that were read together.
 *
 * @param commits those that can match, in order
 * @param end     the position that all were read up to, where the next batch starts
 */
record CommitBatch(List<Commit> commits, long end) {
}

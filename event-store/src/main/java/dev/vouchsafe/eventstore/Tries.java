package dev.vouchsafe.eventstore;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How far the log was searched for some commits, and which inserts of them may still be going on because their answer
 * was lost. An ordered insert puts each commit right behind the one before and stops at the first place it finds taken.
 * So the next of its commits that can arrive is the first that is not in its place, and none can once that place is
 * taken.
 */
final class Tries {

    private record Place(String commit, long position) {}

    private final Set<List<Place>> open;
    private long searched;

    /** @param head the head before the first try: what is stored of any is behind it */
    Tries(long head) {
        this(head, Set.of());
    }

    private Tries(long searched, Set<List<Place>> open) {
        this.searched = searched;
        this.open = new HashSet<>(open);
    }

    /** The same tries, for those who go on to search for a part of the commits alone: they may pass over the others. */
    Tries forPart() {
        return new Tries(searched, open);
    }

    /** All there is before this position was searched; nothing can arrive there any more. */
    long searched() {
        return searched;
    }

    /** An insert of these commits ended without saying whether they are stored. */
    void leftOpen(List<Commit> inOrder) {
        if (!inOrder.isEmpty()) {
            open.add(inOrder.stream()
                    .map(commit -> new Place(commit.id(), commit.position()))
                    .toList());
        }
    }

    /** The commits whose places tell whether an insert is still open. */
    Set<String> tried() {
        return open.stream().flatMap(List::stream).map(Place::commit).collect(Collectors.toSet());
    }

    /**
     * Everything before a head was searched.
     *
     * @param found those that were tried and that are stored since the last search
     */
    void searchedTo(long head, Map<String, Commit> found) {
        open.removeIf(insert -> insert.stream()
                .filter(place -> place.position() >= searched && !isIn(place, found))
                .findFirst()
                .filter(next -> next.position() >= head)
                .isEmpty());
        searched = head;
    }

    private static boolean isIn(Place place, Map<String, Commit> found) {
        Commit stored = found.get(place.commit());
        return stored != null && stored.position() == place.position();
    }

    /** Whether a commit that was not found may be stored yet. */
    boolean canArrive(String commit) {
        return open.stream().flatMap(List::stream).map(Place::commit).anyMatch(commit::equals);
    }
}

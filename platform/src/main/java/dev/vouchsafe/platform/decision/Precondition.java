package dev.vouchsafe.platform.decision;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a call asks of the resource that it changes: the headers {@code If-Match} and {@code If-None-Match}, in
 * versions.
 *
 * @param match one of these is the resource's version; empty: none that it could have; null: not asked
 * @param noneMatch none of these is the resource's version; null: not asked
 */
public record Precondition(
        @Nullable Set<Long> match, @Nullable Set<Long> noneMatch) {

    /** In place of versions: whichever it has, as long as there is something. */
    public static final Set<Long> ANY = Set.of(Long.MIN_VALUE);
    /** Asks nothing. */
    public static final Precondition NONE = new Precondition(null, null);

    /** The condition that the resource is as it was at a version. */
    public static Precondition match(long version) {
        return new Precondition(Set.of(version), null);
    }

    /** The same of a resource that its first event makes. */
    public boolean holdsAt(long version) {
        return holdsAt(version, version >= 0);
    }

    /**
     * @param version of the resource; -1 if there is no event of it yet
     * @param isThere whether there is the resource; one that events only change is there before the first
     */
    public boolean holdsAt(long version, boolean isThere) {
        return (match == null || matches(match, version, isThere))
                && (noneMatch == null || !matches(noneMatch, version, isThere));
    }

    private static boolean matches(Set<Long> versions, long version, boolean isThere) {
        return versions.equals(ANY) ? isThere : versions.contains(version);
    }
}

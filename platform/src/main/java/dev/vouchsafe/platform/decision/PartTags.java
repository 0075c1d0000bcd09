package dev.vouchsafe.platform.decision;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a call asks of a part of a resource, such as one of its documents: the texts of the entity tags in
 * {@code If-Match} and {@code If-None-Match}. A part has a tag of its own or none; a tag of the whole resource counts
 * too, since the part is in it. {@code *} asks whether there is the part.
 */
public record PartTags(Set<String> match, Set<String> noneMatch) {

    /** For a part that has no tag of its own. */
    public static final PartTags NONE = new PartTags(Set.of(), Set.of());

    /**
     * Whether the part and its resource are as the call asks for.
     *
     * @param asked the same headers in versions of the resource
     * @param part the text of the part's tag; empty if it has none of its own; null if there is no such part
     * @param version of the resource
     */
    public boolean hold(Precondition asked, @Nullable String part, long version) {
        return (asked.match() == null || matches(asked.match(), match, part, version))
                && (asked.noneMatch() == null || !matches(asked.noneMatch(), noneMatch, part, version));
    }

    private static boolean matches(Set<Long> versions, Set<String> tags, @Nullable String part, long version) {
        return versions.equals(Precondition.ANY)
                ? part != null
                : versions.contains(version) || part != null && tags.contains(part);
    }
}

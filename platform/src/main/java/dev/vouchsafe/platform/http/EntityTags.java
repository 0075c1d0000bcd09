package dev.vouchsafe.platform.http;

import java.util.regex.Pattern;
import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;

/** Versions of resources in headers: an ETag is the log position of the last event in the resource, quoted. */
final class EntityTags {

    /** A position that no resource stands at: what an ETag comes to that was never ours. */
    private static final long NEVER = Long.MIN_VALUE;
    private static final Pattern ANY_TAGS = Pattern.compile("\\s*(W/)?\"[^\"]*\"(\\s*,\\s*(W/)?\"[^\"]*\")*\\s*");
    private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");

    private EntityTags() {
    }

    static String of(long position) {
        return "\"" + position + "\"";
    }

    /**
     * The position that the call's {@code If-Match} asks for; null if it asks for none.
     *
     * @throws Malformed if the header is not a list of entity tags, or names several versions of ours
     */
    static Long expectedBy(HttpHeaders headers) {
        var given = String.join(",", headers.getOrEmpty(HttpHeaders.IF_MATCH));
        if (given.isBlank() || given.strip().equals("*")) {
            return null;
        }
        if (!ANY_TAGS.matcher(given).matches()) {
            throw new Malformed(HttpHeaders.IF_MATCH, "is not an entity tag in quotes.");
        }
        var ours = ETag.parse(given).stream().filter(tag -> !tag.weak() && POSITION.matcher(tag.tag()).matches()).toList();
        if (ours.size() > 1) {
            throw new Malformed(HttpHeaders.IF_MATCH, "names several versions; one is taken.");
        }
        return ours.isEmpty() ? NEVER : Long.parseLong(ours.getFirst().tag());
    }

    /** Whether the caller has this version already, by {@code If-None-Match}. */
    static boolean known(HttpHeaders headers, long position) {
        return ETag.parse(String.join(",", headers.getOrEmpty(HttpHeaders.IF_NONE_MATCH))).stream()
                .anyMatch(tag -> tag.isWildcard() || tag.tag().equals(Long.toString(position)));
    }
}

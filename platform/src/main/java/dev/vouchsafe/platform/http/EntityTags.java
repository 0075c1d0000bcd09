package dev.vouchsafe.platform.http;

import dev.vouchsafe.contracts.digest.Sha256;
import dev.vouchsafe.platform.decision.PartTags;
import dev.vouchsafe.platform.decision.Precondition;
import dev.vouchsafe.web.HttpJson;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/**
 * Versions of resources in headers. An ETag is the version of the resource, by the log, and a digest of what it shows:
 * what a resource shows may change with time alone, and a change of the log may show nothing. A change is conditional
 * on the version. Written is the number of the event, from 1: 0 is what a resource shows before there is any.
 */
public final class EntityTags {

    private static final int DIGEST_LENGTH = 16;
    private static final int LONGEST_VERSION = 18;
    private static final long NO_VERSION = Long.MIN_VALUE;

    private EntityTags() {}

    /** The ETag of the resource. */
    public static String of(Resource resource) {
        return of(resource.version(), HttpJson.mapper().valueToTree(resource.body()));
    }

    /**
     * The same of the resource as it is shown.
     *
     * @param version of the resource; null for what is not made from one stream
     */
    public static String of(@Nullable Long version, JsonNode shown) {
        var digest = Sha256.hex(HttpJson.mapper().writeValueAsBytes(shown)).substring(0, DIGEST_LENGTH);
        return version == null ? "\"" + digest + "\"" : "\"" + (version + 1) + "-" + digest + "\"";
    }

    /**
     * What the call asks of the resource that it changes.
     *
     * @throws Malformed if a header is not {@code *} or a list of entity tags
     */
    public static Precondition precondition(HttpHeaders headers) {
        return new Precondition(versions(headers, HttpHeaders.IF_MATCH), versions(headers, HttpHeaders.IF_NONE_MATCH));
    }

    /** The same of a part of the resource that has tags of its own. */
    public static PartTags ofPart(HttpHeaders headers) {
        return new PartTags(texts(headers, HttpHeaders.IF_MATCH), texts(headers, HttpHeaders.IF_NONE_MATCH));
    }

    /**
     * The same for what has no version in the log: whether the call may change what is shown now.
     *
     * @throws StaleVersion if it asks for something else
     * @throws Malformed if a header is not {@code *} or a list of entity tags
     */
    public static void demand(HttpHeaders headers, Object shown) {
        var etag = of(Resource.of(shown));
        if (!holds(headers, HttpHeaders.IF_MATCH, etag, true)
                || !holds(headers, HttpHeaders.IF_NONE_MATCH, etag, false)) {
            throw new StaleVersion();
        }
    }

    /**
     * Whether the caller has this already, by {@code If-None-Match}. A header that can't be read says that it has
     * nothing.
     */
    public static boolean known(HttpHeaders headers, String etag) {
        try {
            return headers.containsHeader(HttpHeaders.IF_NONE_MATCH)
                    && !holds(headers, HttpHeaders.IF_NONE_MATCH, etag, false);
        } catch (Malformed unreadable) {
            return false;
        }
    }

    private static boolean holds(HttpHeaders headers, String name, String etag, boolean matching) {
        if (!headers.containsHeader(name)) {
            return true;
        }
        var tags = EntityTag.list(name, headers.getOrEmpty(name));
        return tags.stream().anyMatch(tag -> tag.isAny() || (matching ? tag.isStrongly(etag) : tag.isWeakly(etag)))
                == matching;
    }

    private static @Nullable Set<Long> versions(HttpHeaders headers, String name) {
        if (!headers.containsHeader(name)) {
            return null;
        }
        List<EntityTag> tags = EntityTag.list(name, headers.getOrEmpty(name));
        if (tags.getFirst().isAny()) {
            return Precondition.ANY;
        }
        return comparable(name, tags)
                .map(EntityTags::version)
                .filter(version -> version != NO_VERSION)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> texts(HttpHeaders headers, String name) {
        return headers.containsHeader(name)
                ? comparable(name, EntityTag.list(name, headers.getOrEmpty(name)))
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    /** A weak tag says that something is about the same: enough not to make it again, too little to change it. */
    private static Stream<String> comparable(String name, List<EntityTag> tags) {
        boolean strong = name.equals(HttpHeaders.IF_MATCH);
        return tags.stream()
                .filter(tag -> !tag.isAny() && !(strong && tag.weak()))
                .map(EntityTag::text);
    }

    /** The version in one of our tags. */
    private static long version(String tag) {
        int end = tag.length() - DIGEST_LENGTH - 1;
        if (end < 1
                || end > LONGEST_VERSION
                || tag.charAt(end) != '-'
                || !tag.chars().limit(end).allMatch(digit -> digit >= '0' && digit <= '9')) {
            return NO_VERSION;
        }
        return Long.parseLong(tag.substring(0, end)) - 1;
    }
}

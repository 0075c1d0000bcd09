package dev.vouchsafe.platform.http;

import dev.vouchsafe.platform.text.PlatformText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entity tag of a header by RFC 9110.
 *
 * @param text what is between the quotes; null for {@code *}
 */
record EntityTag(boolean weak, @Nullable String text) {

    private static final EntityTag ANY = new EntityTag(false, null);

    boolean isAny() {
        return text == null;
    }

    boolean isStrongly(String etag) {
        return !weak && isWeakly(etag);
    }

    boolean isWeakly(String etag) {
        return etag.equals("\"" + text + "\"");
    }

    /**
     * The tags of a header, one by one and without a regular expression: a header may have thousands.
     *
     * @param lines the header as often as it was sent
     * @return at least one; {@code *} stands alone
     * @throws Malformed if it is neither {@code *} nor a list of tags in quotes
     */
    static List<EntityTag> list(String header, List<String> lines) {
        var given = String.join(",", lines).strip();
        if (given.equals("*")) {
            return List.of(ANY);
        }
        var tags = new ArrayList<EntityTag>();
        int at = 0;
        while (at < given.length()) {
            boolean weak = given.startsWith("W/", at);
            int open = weak ? at + 2 : at;
            int close = open < given.length() && given.charAt(open) == '"' ? given.indexOf('"', open + 1) : -1;
            int next = close < 0 ? -1 : behindComma(given, close + 1);
            if (next < 0) {
                throw malformed(header);
            }
            tags.add(new EntityTag(weak, given.substring(open + 1, close)));
            at = next;
        }
        if (tags.isEmpty()) {
            throw malformed(header);
        }
        return tags;
    }

    /** Where the next tag begins; the end if there is none, -1 if there is something else. */
    private static int behindComma(String given, int from) {
        int at = from;
        boolean comma = false;
        while (at < given.length()
                && (given.charAt(at) == ' ' || given.charAt(at) == '\t' || given.charAt(at) == ',')) {
            comma |= given.charAt(at) == ',';
            at++;
        }
        return comma || at == given.length() ? at : -1;
    }

    private static Malformed malformed(String header) {
        return new Malformed(header, PlatformText.TAGS_FORM);
    }
}

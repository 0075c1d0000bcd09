package dev.vouchsafe.voucher.notice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the words of a notice may speak of, by name. Ids and days are texts. */
record NoticeFacts(Map<String, Object> byName) {

    static final NoticeFacts NONE = new NoticeFacts(Map.of());

    NoticeFacts {
        byName = Map.copyOf(byName);
    }

    /** The same with one more; without it if it is null. */
    NoticeFacts with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        var more = new LinkedHashMap<>(byName);
        more.put(name, value instanceof Integer || value instanceof List<?> ? value : value.toString());
        return new NoticeFacts(more);
    }
}

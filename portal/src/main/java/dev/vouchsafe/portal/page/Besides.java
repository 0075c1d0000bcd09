package dev.vouchsafe.portal.page;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which field of a page shows a sentence of the refusal beside it. It fills while the page is drawn. */
final class Besides {

    private final Map<String, String> fields = new HashMap<>();

    /** The first field that shows a sentence is the one that is led to. */
    void add(String sentence, String id) {
        fields.putIfAbsent(sentence, id);
    }

    @Nullable
    String of(String sentence) {
        return fields.get(sentence);
    }
}

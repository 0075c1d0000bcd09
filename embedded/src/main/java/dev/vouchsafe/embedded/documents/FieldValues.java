package dev.vouchsafe.embedded.documents;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What an index takes from a document by a dotted path, which may lead through arrays. */
final class FieldValues {

    private FieldValues() {}

    /**
     * What the library finds by the path, which it takes apart anew for every element; here the usual paths are short
     * cuts.
     */
    static @Nullable Object of(Document document, String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return document.getOrMissing(path);
        }
        String rest = path.substring(dot + 1);
        boolean two = !rest.isEmpty() && rest.indexOf('.') < 0 && !Character.isDigit(rest.charAt(0));
        return switch (document.get(path.substring(0, dot))) {
            case Document inner when two -> inner.getOrMissing(rest);
            case Collection<?> elements when two -> ofEach(elements, rest);
            case null, default -> Utils.getSubdocumentValueCollectionAware(document, path);
        };
    }

    private static List<@Nullable Object> ofEach(Collection<?> elements, String field) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Object element : elements) {
            switch (element instanceof Document document ? document.getOrMissing(field) : Missing.getInstance()) {
                case Collection<?> several -> values.addAll(several);
                case null -> values.add(null);
                case Object one -> values.add(one);
            }
        }
        return values;
    }

    /** The distinct encodings of a value, one for each element of an array; an empty array counts as nothing. */
    static Collection<byte[]> encoded(@Nullable Object value, boolean ascending) {
        Set<byte[]> keys = new TreeSet<>(Arrays::compareUnsigned);
        if (value instanceof Collection<?> elements && !elements.isEmpty()) {
            elements.forEach(element -> keys.add(encodedOne(element, ascending)));
        } else {
            keys.add(encodedOne(value instanceof Collection<?> ? null : value, ascending));
        }
        return keys;
    }

    private static byte[] encodedOne(@Nullable Object value, boolean ascending) {
        byte[] key = SortKey.of(value);
        return ascending ? key : SortKey.inverted(key);
    }

    static boolean present(Document document, String path) {
        Object value = of(document, path);
        return value instanceof Collection<?> values
                ? values.isEmpty() || values.stream().anyMatch(one -> !(one instanceof Missing))
                : !(value instanceof Missing);
    }

    /** The path of the first array on the way; the caller knows that there is one. */
    static String arrayPath(Document document, String path) {
        for (int dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
            String head = path.substring(0, dot);
            if (Utils.getSubdocumentValue(document, head) instanceof Collection<?>) {
                return head;
            }
        }
        return path;
    }
}

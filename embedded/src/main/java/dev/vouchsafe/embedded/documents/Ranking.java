package dev.vouchsafe.embedded.documents;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Sorts documents that no index has in the wanted order. An array counts as its least element, or as its greatest when
 * the order is descending.
 */
record Ranking(Document orderBy) {

    private static final Comparator<Ranked> ORDER = (one, other) -> Arrays.compareUnsigned(one.rank, other.rank);
    /** Before null, behind MinKey. */
    private static final byte[] EMPTY_ARRAY = {0x07};

    private record Ranked(byte[] rank, Document document) {}

    /** Keeps no more documents than twice those that are wanted; 0 if all are. */
    Stream<Document> sorted(Stream<Document> documents, long wanted) {
        Stream<Ranked> ranked = documents.map(document -> new Ranked(rank(document), document));
        if (wanted == 0) {
            return ranked.sorted(ORDER).map(Ranked::document);
        }
        List<Ranked> best = new ArrayList<>();
        ranked.forEach(document -> {
            best.add(document);
            if (best.size() > 2 * wanted + 1000) {
                best.sort(ORDER);
                best.subList((int) wanted, best.size()).clear();
            }
        });
        best.sort(ORDER);
        return best.stream().limit(wanted).map(Ranked::document);
    }

    private byte[] rank(Document document) {
        byte[] rank = new byte[0];
        for (Map.Entry<String, Object> field : orderBy.entrySet()) {
            boolean ascending = ((Number) field.getValue()).intValue() > 0;
            Object value = FieldValues.of(document, field.getKey());
            byte[] key = value instanceof Collection<?> elements ? ofArray(elements, ascending) : SortKey.of(value);
            rank = SortKey.joined(rank, ascending ? key : SortKey.inverted(key));
        }
        return rank;
    }

    private static byte[] ofArray(Collection<?> elements, boolean least) {
        Comparator<byte[]> order = least ? Arrays::compareUnsigned : (one, other) -> Arrays.compareUnsigned(other, one);
        return elements.stream().map(SortKey::of).min(order).orElse(EMPTY_ARRAY);
    }
}

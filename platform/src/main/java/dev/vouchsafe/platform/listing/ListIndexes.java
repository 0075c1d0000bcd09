package dev.vouchsafe.platform.listing;

import com.mongodb.client.model.Indexes;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;

/**
 * An index for each filter and each order that a list has, the usual order behind each filter, so that a page reads no
 * more rows than it shows.
 */
final class ListIndexes {

    private static final String ID = "_id";

    private ListIndexes() {}

    /**
     * @param usual the stored fields of the usual order
     * @param together stored fields that are looked for at once
     */
    static Set<Bson> of(Collection<ListField> fields, List<String> usual, List<List<String>> together) {
        var indexes = new LinkedHashSet<Bson>();
        fields.stream().filter(field -> !field.stored().isEmpty()).forEach(field -> {
            if (field.filters()) {
                indexes.add(indexOn(field.stored(), usual));
            }
            if (field.sortable()) {
                indexes.add(indexOn(field.stored(), List.of()));
            }
        });
        together.forEach(some -> indexes.add(indexOn(some, usual)));
        indexes.remove(Indexes.ascending(ID));
        return indexes;
    }

    private static Bson indexOn(List<String> first, List<String> then) {
        var keys = new LinkedHashSet<>(first);
        keys.addAll(then);
        keys.add(ID);
        return Indexes.ascending(List.copyOf(keys));
    }
}

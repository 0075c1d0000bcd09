package dev.vouchsafe.platform.http;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * What a list can be asked for: the fields by which {@code ?field=value} filters and {@code ?sort=field} or {@code ?sort=-field}
 * orders it. A parameter that is none of them is malformed, since a misspelt filter would answer with the whole list.
 * Immutable: each method answers a new one.
 */
public final class ListForm {

    private static final String ID = "_id";
    private static final String SORT = "sort";
    private static final Set<String> OF_EVERY_LIST = Set.of("page", "size", SORT);

    private record Field(String stored, boolean whole, boolean sortable) {
    }

    private final Map<String, Field> fields;

    private ListForm(Map<String, Field> fields) {
        this.fields = fields;
    }

    /** A list of documents whose {@code _id} is the text that its items show under this name. */
    public static ListForm identifiedBy(String name) {
        return new ListForm(Map.of()).with(name, new Field(ID, false, true));
    }

    /** A list of documents whose {@code _id} its items don't show, or as a number that nobody filters by. */
    public static ListForm withoutId() {
        return new ListForm(Map.of());
    }

    /** Fields that hold text, days or instants, stored under their names. */
    public ListForm text(String... names) {
        var more = this;
        for (var name : names) {
            more = more.with(name, new Field(name, false, true));
        }
        return more;
    }

    /** Fields that hold whole numbers of the class {@code Integer}. */
    public ListForm whole(String... names) {
        var more = this;
        for (var name : names) {
            more = more.with(name, new Field(name, true, true));
        }
        return more;
    }

    /** A filter alone, by one value of a field that holds text or several of them. */
    public ListForm filter(String name, String stored) {
        return with(name, new Field(stored, false, false));
    }

    /**
     * The rows that the call asks for.
     *
     * @param visible the rows that the caller may know of
     * @throws Malformed naming a parameter that is no filter of the list, or has no value of its kind
     */
    public Bson filter(QueryParameters query, Bson visible) {
        for (var name : new TreeSet<>(query.names())) {
            if (!fields.containsKey(name) && !OF_EVERY_LIST.contains(name)) {
                throw new Malformed(name, "is no filter of this list; it has " + String.join(", ", fields.keySet()) + ".");
            }
        }
        var filters = new ArrayList<Bson>(List.of(visible));
        fields.forEach((name, field) -> {
            var value = field.whole() ? query.whole(name, Integer.MIN_VALUE, Integer.MAX_VALUE) : query.text(name);
            value.ifPresent(given -> filters.add(Filters.eq(field.stored(), given)));
        });
        return Filters.and(filters);
    }

    /**
     * The order that the call asks for, else that of the ids; always total, so that pages neither overlap nor leave gaps.
     *
     * @throws Malformed naming {@code sort} if the list is not ordered by that
     */
    public Bson sort(QueryParameters query) {
        return query.text(SORT).map(this::sort).orElseGet(() -> Sorts.ascending(ID));
    }

    private Bson sort(String asked) {
        boolean descending = asked.startsWith("-");
        var field = fields.get(descending ? asked.substring(1) : asked);
        if (field == null || !field.sortable()) {
            throw new Malformed(SORT, "must be one of " + String.join(", ", fields.entrySet().stream()
                    .filter(known -> known.getValue().sortable()).map(Map.Entry::getKey).toList()) + ", with - before it for descending.");
        }
        var order = new Document(field.stored(), descending ? -1 : 1);
        // The tie-breaker goes the same way, so that one index serves both directions.
        return field.stored().equals(ID) ? order : order.append(ID, descending ? -1 : 1);
    }

    private ListForm with(String name, Field field) {
        var more = new LinkedHashMap<>(fields);
        more.put(name, field);
        return new ListForm(more);
    }
}

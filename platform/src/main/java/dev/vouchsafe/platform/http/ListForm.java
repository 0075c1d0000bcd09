package dev.vouchsafe.platform.http;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
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

    /** @param stored null for what the list looks for by itself */
    private record Field(String stored, boolean whole, boolean filters, boolean sortable) {
    }

    private final Map<String, Field> fields;
    private final String usualOrder;

    private ListForm(Map<String, Field> fields, String usualOrder) {
        this.fields = fields;
        this.usualOrder = usualOrder;
    }

    /** A list of documents whose {@code _id} is the text that its items show under this name. */
    public static ListForm identifiedBy(String name) {
        return withoutId().with(name, new Field(ID, false, true, true));
    }

    /** A list of documents whose {@code _id} its items don't show, or as a number that nobody filters by. */
    public static ListForm withoutId() {
        return new ListForm(Map.of(), null);
    }

    /** Fields that hold text, days or instants, stored under their names. */
    public ListForm text(String... names) {
        var more = this;
        for (var name : names) {
            more = more.with(name, new Field(name, false, true, true));
        }
        return more;
    }

    /** Fields that hold whole numbers of the class {@code Integer}. */
    public ListForm whole(String... names) {
        var more = this;
        for (var name : names) {
            more = more.with(name, new Field(name, true, true, true));
        }
        return more;
    }

    /** A filter alone, by one value of a field that holds text or several of them. */
    public ListForm filter(String name, String stored) {
        return with(name, new Field(stored, false, true, false));
    }

    /** An order alone, by a stored field that says how the values under the name follow each other. */
    public ListForm order(String name, String stored) {
        return with(name, new Field(stored, false, false, true));
    }

    /** A parameter that the list looks for by itself; it makes the visible rows fewer. */
    public ListForm own(String name) {
        return with(name, new Field(null, false, true, false));
    }

    /** The order of the list where none is asked for; it is one of its orders. */
    public ListForm usuallyBy(String name) {
        return new ListForm(fields, name);
    }

    /**
     * The rows that the call asks for.
     *
     * @param visible the rows that the caller may know of
     * @throws Malformed naming a parameter that is no filter of the list, or has no value of its kind
     */
    public Bson filter(QueryParameters query, Bson visible) {
        for (var name : new TreeSet<>(query.names())) {
            if (!OF_EVERY_LIST.contains(name) && !(fields.containsKey(name) && fields.get(name).filters())) {
                throw new Malformed(name, "is no filter of this list; it has " + names(Field::filters) + ".");
            }
        }
        var filters = new ArrayList<Bson>(List.of(visible));
        fields.forEach((name, field) -> {
            if (field.filters() && field.stored() != null) {
                var value = field.whole() ? query.whole(name, Integer.MIN_VALUE, Integer.MAX_VALUE) : query.text(name);
                value.ifPresent(given -> filters.add(Filters.eq(field.stored(), given)));
            }
        });
        return Filters.and(filters);
    }

    /**
     * The order that the call asks for, else the usual one, else that of the ids; always total, so that pages neither overlap nor leave gaps.
     *
     * @throws Malformed naming {@code sort} if the list is not ordered by that
     */
    public Bson sort(QueryParameters query) {
        return query.text(SORT).or(() -> Optional.ofNullable(usualOrder)).map(this::sort).orElseGet(() -> Sorts.ascending(ID));
    }

    private Bson sort(String asked) {
        boolean descending = asked.startsWith("-");
        var field = fields.get(descending ? asked.substring(1) : asked);
        if (field == null || !field.sortable()) {
            throw new Malformed(SORT, "must be one of " + names(Field::sortable) + ", with - before it for descending.");
        }
        var order = new Document(field.stored(), descending ? -1 : 1);
        // The tie-breaker goes the same way, so that one index serves both directions.
        return field.stored().equals(ID) ? order : order.append(ID, descending ? -1 : 1);
    }

    private String names(Predicate<Field> which) {
        return String.join(", ", fields.entrySet().stream().filter(known -> which.test(known.getValue())).map(Map.Entry::getKey).toList());
    }

    private ListForm with(String name, Field field) {
        var more = new LinkedHashMap<>(fields);
        more.put(name, field);
        return new ListForm(more, usualOrder);
    }
}

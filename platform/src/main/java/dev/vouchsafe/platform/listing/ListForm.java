package dev.vouchsafe.platform.listing;

import static java.util.Objects.requireNonNull;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.platform.http.read.QueryParameters;
import dev.vouchsafe.platform.log.LongWork;
import dev.vouchsafe.platform.text.PlatformText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * What a list can be asked for: the fields by which {@code ?field=value} filters and {@code ?sort=field} or
 * {@code ?sort=-field} orders it. A parameter that is none of them is malformed, since a misspelt filter would answer
 * with the whole list. Immutable: each method answers a new one.
 */
public final class ListForm {

    private static final String ID = "_id";
    private static final String SORT = "sort";
    private static final String DESCENDING = "-";
    private static final Set<String> OF_EVERY_LIST = Set.of("page", "size", SORT);

    private final Map<String, ListField> fields;
    private final @Nullable String usualOrder;
    private final List<List<String>> together;

    private ListForm(Map<String, ListField> fields, @Nullable String usualOrder, List<List<String>> together) {
        this.fields = fields;
        this.usualOrder = usualOrder;
        this.together = together;
    }

    /** A list of documents whose {@code _id} is the id that its items show under this name. */
    public static ListForm identifiedBy(String name) {
        return withoutId().with(name, ListField.of(ID, ListField.ID));
    }

    /** A list of documents whose {@code _id} its items don't show, or as a number that nobody filters by. */
    public static ListForm withoutId() {
        return new ListForm(Map.of(), null, List.of());
    }

    /** Fields that hold text, stored under their names. */
    public ListForm text(String... names) {
        return all(ListField.TEXT, names);
    }

    /** Fields that hold ids, by the contract's rule. */
    public ListForm ids(String... names) {
        return all(ListField.ID, names);
    }

    /** A field that holds one of these words; it can be asked for several, with commas between them. */
    public ListForm oneOf(String name, Collection<String> words) {
        return all(ListField.oneOf(words), name);
    }

    /** Fields that hold days, stored as they are written. */
    public ListForm days(String... names) {
        return all(ListField.DAY, names);
    }

    /** Fields that hold instants, stored as they are written in UTC. */
    public ListForm instants(String... names) {
        return all(ListField.INSTANT, names);
    }

    /** Fields that hold whole numbers of the class {@code Integer}. */
    public ListForm whole(String... names) {
        return all(ListField.WHOLE, names);
    }

    private ListForm all(ListField.ValueForm form, String... names) {
        var more = this;
        for (var name : names) {
            more = more.with(name, ListField.of(name, form));
        }
        return more;
    }

    /** A filter alone, by one value of a field that holds text or several of them. */
    public ListForm filter(String name, String stored) {
        return with(name, ListField.filter(stored, ListField.TEXT));
    }

    /** The same of ids. */
    public ListForm filterIds(String name, String stored) {
        return with(name, ListField.filter(stored, ListField.ID));
    }

    /** The same of these words. */
    public ListForm filterOneOf(String name, String stored, Collection<String> words) {
        return filterOneOf(name, stored, words, List::of);
    }

    /**
     * The same of these words.
     *
     * @param values what is stored of what a word means
     */
    public ListForm filterOneOf(
            String name, String stored, Collection<String> words, Function<String, List<String>> values) {
        return with(name, ListField.filter(stored, ListField.oneOf(words, values)));
    }

    /** The same by a key of the value, which may refuse one of a wrong form as {@link Malformed}. */
    public ListForm filter(String name, String stored, UnaryOperator<String> key) {
        return with(name, ListField.filter(stored, ListField.keyed(key)));
    }

    /**
     * A field that is looked for and ordered by a stored key of what it shows. The key may refuse a value of a wrong
     * form as {@link Malformed}.
     */
    public ListForm keyed(String name, String stored, UnaryOperator<String> key) {
        return with(name, ListField.of(stored, ListField.keyed(key)));
    }

    /** An order alone, by stored fields that say how the values under the name follow each other. */
    public ListForm order(String name, String... stored) {
        return with(name, ListField.order(stored));
    }

    /** A parameter that the list looks for by itself; it makes the visible rows fewer. */
    public ListForm own(String name) {
        return with(name, ListField.own());
    }

    /** The order of the list where none is asked for; it is one of its orders, from the last on behind a {@code -}. */
    public ListForm usuallyBy(String name) {
        return new ListForm(fields, name, together);
    }

    /**
     * Stored fields by which rows are often looked for at once, or by which the list itself does: they get an index of
     * their own.
     */
    public ListForm together(String... stored) {
        var more = new ArrayList<>(together);
        more.add(List.of(stored));
        return new ListForm(fields, usualOrder, more);
    }

    /**
     * Gives the collection every index of {@link #indexes()}. The read model that keeps the list does so when it is
     * made.
     *
     * @throws com.mongodb.MongoException if the store can't
     */
    public void index(MongoCollection<Document> rows) {
        indexes().forEach(LongWork.on(rows)::createIndex);
    }

    /** The indexes that this form needs. */
    public Set<Bson> indexes() {
        var usual = usualOrder == null
                ? List.<String>of()
                : requireNonNull(fields.get(usualOrder.substring(usualOrder.startsWith(DESCENDING) ? 1 : 0)))
                        .stored();
        return ListIndexes.of(fields.values(), usual, together);
    }

    /**
     * The rows that the call asks for.
     *
     * @param visible the rows that the caller may know of
     * @throws Malformed naming a parameter that is no filter of the list, or has no value of its kind
     */
    public Bson filter(QueryParameters query, Bson visible) {
        for (var name : new TreeSet<>(query.names())) {
            if (!OF_EVERY_LIST.contains(name)
                    && !(fields.containsKey(name) && fields.get(name).filters())) {
                throw new Malformed(name, PlatformText.NO_FILTER.with("filters", names(ListField::filters)));
            }
        }
        var filters = new ArrayList<Bson>();
        // A condition that says nothing is left out: a list without any is counted at once.
        if (!visible.toBsonDocument().isEmpty()) {
            filters.add(visible);
        }
        fields.forEach((name, field) -> {
            if (field.filters() && !field.stored().isEmpty()) {
                query.text(name)
                        .ifPresent(given -> filters.add(
                                keeping(field.stored().getFirst(), field.form().stored(name, given))));
            }
        });
        return switch (filters.size()) {
            case 0 -> new Document();
            case 1 -> filters.getFirst();
            default -> Filters.and(filters);
        };
    }

    private static Bson keeping(String stored, Object asked) {
        return asked instanceof List<?> any ? Filters.in(stored, any) : Filters.eq(stored, asked);
    }

    /**
     * The order that the call asks for, else the usual one, else that of the ids; always total, so that pages neither
     * overlap nor leave gaps.
     *
     * @throws Malformed naming {@code sort} if the list is not ordered by that
     */
    public Bson sort(QueryParameters query) {
        return query.text(SORT)
                .or(() -> Optional.ofNullable(usualOrder))
                .map(this::order)
                .orElseGet(() -> Sorts.ascending(ID));
    }

    private Bson order(String by) {
        boolean descending = by.startsWith(DESCENDING);
        var field = fields.get(descending ? by.substring(1) : by);
        if (field == null || !field.sortable()) {
            throw new Malformed(SORT, PlatformText.SORT_ORDER.with("orders", names(ListField::sortable)));
        }
        // The tie-breaker goes the same way, so that one index serves both directions.
        var keys = new LinkedHashSet<>(field.stored());
        keys.add(ID);
        return descending ? Sorts.descending(List.copyOf(keys)) : Sorts.ascending(List.copyOf(keys));
    }

    private String names(Predicate<ListField> which) {
        return String.join(
                ", ",
                fields.entrySet().stream()
                        .filter(known -> which.test(known.getValue()))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private ListForm with(String name, ListField field) {
        var more = new LinkedHashMap<>(fields);
        more.put(name, field);
        return new ListForm(more, usualOrder, together);
    }
}

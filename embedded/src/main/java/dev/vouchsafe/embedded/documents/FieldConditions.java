package dev.vouchsafe.embedded.documents;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a query says about single fields in a form an index can use. It says at most as much as the query: each document
 * found by it is matched against the query itself, so whatever isn't understood here is left out.
 */
final class FieldConditions {

    private static final Set<String> LOGICAL = Set.of("$and", "$or", "$nor");
    private static final Set<String> SAID_WHOLE = Set.of("$eq", "$in", "$gt", "$gte", "$lt", "$lte");

    private final Map<String, List<Bound>> bounds = new HashMap<>();
    private final Set<String> present = new HashSet<>();
    private final List<List<Document>> alternatives = new ArrayList<>();
    private boolean whole = true;

    private final Document query;

    private FieldConditions(Document query) {
        this.query = query;
    }

    static FieldConditions of(Document query) {
        var conditions = new FieldConditions(query);
        conditions.addAll(query, "");
        return conditions;
    }

    /** The bounds a field has; all of them hold, though on an array each may be met by another element. */
    List<Bound> on(String path) {
        return bounds.getOrDefault(path, List.of());
    }

    Set<String> boundPaths() {
        return bounds.keySet();
    }

    /** True if the query can't match a document without this field. */
    boolean requirePresence(String path) {
        return present.contains(path);
    }

    /** The branches of each {@code $or}. */
    List<List<Document>> alternatives() {
        return alternatives;
    }

    /**
     * True if the bounds say all that the query says of fields that hold no arrays, so that nothing but alternatives is
     * left to the match.
     */
    boolean sayAll() {
        return whole && bounds.values().stream().allMatch(FieldConditions::addUp);
    }

    /** True if the tightest of some bounds says what all of them say. */
    static boolean addUp(List<Bound> all) {
        return all.size() == 1 || all.stream().allMatch(Bound.Range.class::isInstance);
    }

    /** The query without what its bounds say whole of these fields, which need not be matched again. */
    Document without(Set<String> settled) {
        return without(query, settled);
    }

    private static Document without(Document query, Set<String> settled) {
        var rest = new Document();
        query.forEach((key, value) -> {
            if (key.equals("$and")) {
                var parts = documents(value).stream()
                        .map(part -> without(part, settled))
                        .filter(part -> !part.isEmpty())
                        .toList();
                if (!parts.isEmpty()) {
                    rest.append(key, parts);
                }
            } else if (!settled.contains(key) || !saidWhole(value)) {
                rest.append(key, value);
            }
        });
        return rest;
    }

    /** Whether the bounds say all that a condition says of a field that holds no array. */
    private static boolean saidWhole(Object value) {
        return value instanceof Document operators && hasOperators(operators)
                ? operators.entrySet().stream().allMatch(each -> saidWhole(each.getKey(), each.getValue()))
                : plain(value);
    }

    private static boolean saidWhole(String operator, Object operand) {
        return SAID_WHOLE.contains(operator)
                && (operator.equals("$in")
                        ? ((Collection<?>) operand).stream().allMatch(FieldConditions::plain)
                        : plain(operand) && (operator.equals("$eq") || operand != null));
    }

    private void addAll(Document query, String prefix) {
        query.forEach((key, value) -> {
            if (key.equals("$and")) {
                documents(value).forEach(part -> addAll(part, prefix));
            } else if (key.equals("$or") && prefix.isEmpty()) {
                alternatives.add(documents(value));
            } else if (!key.startsWith("$")) {
                add(prefix + key, value);
            } else {
                whole = false;
            }
        });
    }

    private void add(String path, Object value) {
        whole &= saidWhole(value);
        if (value instanceof Document operators && hasOperators(operators)) {
            operators.forEach((operator, operand) -> addOperator(path, operator, operand));
        } else {
            addEqual(path, value);
        }
    }

    private void addOperator(String path, String operator, Object operand) {
        switch (operator) {
            case "$eq" -> addEqual(path, operand);
            case "$in" -> addIn(path, operand);
            case "$gt", "$gte", "$lt", "$lte" -> addRange(path, operator, operand);
            case "$all" -> ((Collection<?>) operand).forEach(element -> add(path, element));
            case "$elemMatch" -> {
                Document element = (Document) operand;
                if (hasOperators(element)
                        && !LOGICAL.contains(element.keySet().iterator().next())) {
                    add(path, element);
                } else {
                    addAll(element, path + ".");
                }
            }
            case "$exists" -> {
                if (Utils.isTrue(operand)) {
                    present.add(path);
                }
            }
            case "$ne" -> {
                if (operand == null) {
                    present.add(path);
                }
            }
            default -> {
                // Left to the match.
            }
        }
    }

    private void addEqual(String path, Object value) {
        if (pointLike(value)) {
            addBound(path, Bound.Points.of(List.of(SortKey.of(value))), !Missing.isNullOrMissing(value));
        }
    }

    private void addIn(String path, Object operand) {
        Collection<?> values = (Collection<?>) operand;
        if (values.stream().allMatch(FieldConditions::pointLike)) {
            addBound(
                    path,
                    Bound.Points.of(values.stream().map(SortKey::of).toList()),
                    values.stream().noneMatch(Missing::isNullOrMissing));
        }
    }

    private void addRange(String path, String operator, Object operand) {
        boolean comparable = pointLike(operand)
                && !Missing.isNullOrMissing(operand)
                && !(operand instanceof MinKey)
                && !(operand instanceof MaxKey);
        if (comparable) {
            addBound(path, Bound.Range.of(operator, SortKey.type(operand), SortKey.of(operand)), true);
        }
    }

    private void addBound(String path, Bound bound, boolean requiresPresence) {
        bounds.computeIfAbsent(path, absent -> new ArrayList<>()).add(bound);
        if (requiresPresence) {
            present.add(path);
        }
    }

    /** Of a type whose encodings are equal exactly when the match finds the values equal. */
    private static boolean plain(Object value) {
        return value == null
                || value instanceof String
                || value instanceof Integer
                || value instanceof Long
                || value instanceof Boolean
                || value instanceof Instant;
    }

    private static boolean pointLike(Object value) {
        return !(value instanceof Collection<?>)
                && !BsonRegularExpression.isRegularExpression(value)
                && SortKey.exists(value);
    }

    private static boolean hasOperators(Document value) {
        return !value.isEmpty() && value.keySet().iterator().next().startsWith("$");
    }

    @SuppressWarnings("unchecked")
    static List<Document> documents(Object value) {
        return List.copyOf((Collection<Document>) value);
    }
}

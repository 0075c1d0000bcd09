package dev.vouchsafe.embedded.documents;

import static java.util.Objects.requireNonNull;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an index is besides its fields.
 *
 * @param filter only documents that match it are indexed; empty for all
 */
record IndexOptions(boolean unique, boolean sparse, Document filter) {

    private static final Set<String> KNOWN = Set.of(
            "key",
            "name",
            "ns",
            "v",
            "unique",
            "sparse",
            "partialFilterExpression",
            "background",
            "expireAfterSeconds");
    private static final int CANNOT_CREATE_INDEX = 67;

    /**
     * Throws the protocol's error 67 for an index this server doesn't have, such as one over text. One that would
     * expire documents is built, and expires none: whoever asks for it can do with documents that stay longer.
     */
    static IndexOptions of(Document description) {
        List<String> unknown = description.keySet().stream()
                .filter(option -> !KNOWN.contains(option))
                .toList();
        if (!unknown.isEmpty()) {
            throw refused("index options " + unknown + " are not supported by this server");
        }
        Document key = (Document) requireNonNull(description.get("key"));
        for (Map.Entry<String, Object> field : key.entrySet()) {
            if (!(field.getValue() instanceof Number) || field.getKey().contains("$")) {
                throw refused("an index of kind " + field + " is not supported by this server");
            }
        }
        Document filter = (Document) description.getOrDefault("partialFilterExpression", new Document());
        return new IndexOptions(
                Utils.isTrue(description.get("unique")), Utils.isTrue(description.get("sparse")), filter);
    }

    boolean include(Document document) {
        return filter.isEmpty() || new DefaultQueryMatcher().matches(document, filter);
    }

    /** True if no document outside the filter can match the query, as far as that is plain to see. */
    boolean impliedBy(Document query, FieldConditions conditions) {
        return filter.entrySet().stream()
                .allMatch(part -> part.getValue().equals(query.get(part.getKey()))
                        || part.getValue().equals(new Document("$exists", true))
                                && conditions.requirePresence(part.getKey()));
    }

    private static MongoServerError refused(String message) {
        return new MongoServerError(CANNOT_CREATE_INDEX, "CannotCreateIndex", message);
    }
}

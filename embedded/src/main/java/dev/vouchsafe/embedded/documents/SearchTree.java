package dev.vouchsafe.embedded.documents;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/** Documents in the order of some of their fields, and of their id behind these: what a query can be answered from. */
interface SearchTree {

    List<IndexKey> getKeys();

    /** Entries by the joined encodings of the fields and the id. */
    SortedSlots entries();

    /** True if some document has, or had, an array on the way to this field, so that it may have several entries. */
    boolean multikey(int field);

    /** True if every document that matches the query has an entry. */
    boolean holdsAll(Document query, FieldConditions conditions);

    default boolean anyMultikey() {
        for (int i = 0; i < getKeys().size(); i++) {
            if (multikey(i)) {
                return true;
            }
        }
        return false;
    }
}

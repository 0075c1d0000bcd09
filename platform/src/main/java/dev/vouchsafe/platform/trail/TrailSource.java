package dev.vouchsafe.platform.trail;

import com.mongodb.client.MongoCollection;
import dev.vouchsafe.contracts.text.Language;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/**
 * One kind of entries of the service's trail, kept in a collection of rows that are found by {@link TrailRow}. Every
 * bean of this type is part of {@code GET /api/audit}: filters, order and pages are the same for all. Blocks.
 */
public interface TrailSource {

    /**
     * What stands before the position in the ids of its entries: letters that no other source of the service has, such
     * as {@code a} in {@code voucher-service:a17}; nothing for the facts of the log.
     */
    String mark();

    /**
     * The rows as they are now; asked for each call anew. They are made by {@link TrailRow#document()}, with whatever
     * fields beside that the source needs itself, and the collection has the indexes of {@link TrailRow#index}. A row
     * becomes visible after all that have a lower position: else a walk through the pages may pass it by.
     */
    MongoCollection<Document> rows();

    /** The entries that some of its rows stand for, in the same order. */
    List<TrailEntry> entries(List<Document> rows, Language language);

    /** The hash of the commit that holds the entry, in hexadecimal digits; empty for what is in no commit. */
    default Optional<String> commitHash(long position) {
        return Optional.empty();
    }
}

package dev.vouchsafe.embedded.documents;

import de.bwaldvogel.mongo.bson.Document;
import dev.vouchsafe.embedded.documents.AccessPath.Candidate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Documents found, decoded one by one as they are asked for. */
final class FoundDocuments {

    /** Candidates straight from the trees, until they are noted down because the trees may change. */
    private static final class Candidates extends Lookahead<Candidate> {

        private Iterator<Candidate> source;

        Candidates(Iterator<Candidate> source) {
            this.source = source;
        }

        @Override
        @Nullable
        Candidate fetch() {
            return source.hasNext() ? source.next() : null;
        }

        void note() {
            List<Candidate> rest = new ArrayList<>();
            source.forEachRemaining(rest::add);
            source = rest.iterator();
        }
    }

    private final Candidates candidates;
    private final boolean few;
    private Iterator<Document> documents;

    private FoundDocuments(Candidates candidates, Iterator<Document> documents, boolean few) {
        this.candidates = candidates;
        this.few = few;
        this.documents = documents;
    }

    /**
     * What becomes of candidates: the stream must take them lazily.
     *
     * @param few true if so few are wanted that keeping these is less than keeping the candidates
     */
    static FoundDocuments of(
            Iterator<Candidate> slots, boolean few, Function<Stream<Candidate>, Stream<Document>> reading) {
        var candidates = new Candidates(slots);
        Stream<Candidate> stream =
                StreamSupport.stream(Spliterators.spliteratorUnknownSize(candidates, Spliterator.ORDERED), false);
        return new FoundDocuments(candidates, reading.apply(stream).iterator(), few);
    }

    static FoundDocuments of(Stream<Document> documents) {
        return new FoundDocuments(new Candidates(Collections.emptyIterator()), documents.iterator(), false);
    }

    Iterator<Document> documents() {
        return documents;
    }

    Stream<Document> stream() {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(documents, Spliterator.ORDERED), false);
    }

    /** Afterwards the rest can be read in later commands too; documents deleted by then are left out. */
    void outliveCommand() {
        if (few) {
            collect();
        } else {
            candidates.note();
        }
    }

    /** Reads all now, for what can't be read later. */
    FoundDocuments collected() {
        collect();
        return this;
    }

    private void collect() {
        List<Document> all = new ArrayList<>();
        documents.forEachRemaining(all::add);
        documents = all.iterator();
    }
}

package dev.vouchsafe.platform.trail;

import static com.mongodb.client.model.Filters.eq;
import static java.util.Objects.requireNonNull;

import dev.vouchsafe.contracts.text.Language;
import dev.vouchsafe.platform.trail.SourcePage.Row;
import dev.vouchsafe.web.trail.TrailCursor;
import dev.vouchsafe.web.trail.TrailId;
import dev.vouchsafe.web.trail.TrailPage;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.Document;

/** The trail of one service, over all its sources. Blocks. */
record Trail(String service, Supplier<List<TrailSource>> sources) {

    /** An entry, and the hash of the commit that it is in; empty for what is in no commit. */
    record Found(TrailEntry entry, Optional<String> commitHash) {}

    TrailPage<TrailEntry> page(TrailQuery query, Language language) {
        return page(query, heads(), query.after(), query.size(), language);
    }

    /** The pages of all that matches and is there now, one after the other. */
    Stream<List<TrailEntry>> all(TrailQuery query, Language language) {
        var heads = heads();
        var first = page(query, heads, query.after(), TrailQuery.LARGEST, language);
        return Stream.iterate(
                        Optional.of(first),
                        Optional::isPresent,
                        before -> before.filter(TrailPage::more)
                                .map(page -> page(query, heads, page.through(), TrailQuery.LARGEST, language)))
                .map(page -> page.orElseThrow().items());
    }

    /** The entry with this id, if it is one of this service. */
    Optional<Found> find(TrailId id, Language language) {
        return sources.get().stream()
                .filter(source -> service.equals(id.service()) && source.mark().equals(id.mark()))
                .findFirst()
                .flatMap(source -> Optional.ofNullable(source.rows()
                                .find(eq(TrailRow.POSITION, id.position()))
                                .first())
                        .map(row -> new Found(
                                source.entries(List.of(row), language).getFirst(), source.commitHash(id.position()))));
    }

    private Map<TrailSource, Long> heads() {
        var heads = new IdentityHashMap<TrailSource, Long>();
        sources.get().forEach(source -> heads.put(source, TrailRow.head(source.rows())));
        return heads;
    }

    private TrailPage<TrailEntry> page(
            TrailQuery query, Map<TrailSource, Long> heads, TrailCursor after, int size, Language language) {
        boolean asked = query.service() == null || query.service().equals(service);
        var offers = heads.entrySet().stream()
                .filter(source -> asked)
                .map(source -> new SourcePage(
                                service, source.getKey(), source.getKey().rows(), query)
                        .offer(after, source.getValue(), size))
                .toList();
        var page = TrailPage.of(after, size, offers);
        return new TrailPage<>(entries(page.items(), language), page.through(), page.more());
    }

    private static List<TrailEntry> entries(List<Row> rows, Language language) {
        var bySource = new IdentityHashMap<TrailSource, Iterator<TrailEntry>>();
        rows.stream().map(Row::source).distinct().forEach(source -> {
            List<Document> own = rows.stream()
                    .filter(row -> row.source() == source)
                    .map(Row::stored)
                    .toList();
            bySource.put(source, source.entries(own, language).iterator());
        });
        return rows.stream()
                .map(row -> requireNonNull(bySource.get(row.source())).next())
                .toList();
    }
}

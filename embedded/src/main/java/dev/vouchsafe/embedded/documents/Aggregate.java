package dev.vouchsafe.embedded.documents;

import static java.util.Objects.requireNonNull;

import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Aggregations, whose leading match, sort, skip and limit are answered like a find, by the indexes. */
record Aggregate(StoredDatabase database, DatabaseResolver databases, Oplog oplog) {

    Document run(Document command) {
        String name = String.valueOf(command.get("aggregate"));
        StoredCollection collection = database.collectionOrNull(name);
        List<Document> pipeline = Aggregation.parse(command.get("pipeline"));
        String namespace = database.getDatabaseName() + "." + name;
        int batchSize =
                command.get("cursor") instanceof Document cursor && cursor.get("batchSize") instanceof Number size
                        ? size.intValue()
                        : -1;
        command.put("cursor", new Document());
        Stream<Document> results = collection == null ? Stream.empty() : results(command, collection, pipeline);
        return Replies.firstBatch(
                database.cursors(),
                namespace,
                FoundDocuments.of(results).collected(),
                batch -> batch,
                batchSize,
                false);
    }

    private Stream<Document> results(Document command, StoredCollection collection, List<Document> pipeline) {
        int taken = 0;
        Document filter = new Document();
        Document sort = new Document();
        int skip = 0;
        int limit = 0;
        for (String stage : List.of("$match", "$sort", "$skip", "$limit")) {
            if (taken < pipeline.size() && pipeline.get(taken).keySet().equals(Set.of(stage))) {
                Object operand = requireNonNull(pipeline.get(taken).get(stage), stage);
                switch (stage) {
                    case "$match" -> filter = (Document) operand;
                    case "$sort" -> sort = (Document) operand;
                    case "$skip" -> skip = ((Number) operand).intValue();
                    default -> limit = ((Number) operand).intValue();
                }
                taken++;
            }
        }
        List<Document> rest = pipeline.subList(taken, pipeline.size());
        if (sort.isEmpty() && skip == 0 && limit == 0 && isCount(rest)) {
            int count = collection.count(filter);
            return count == 0 ? Stream.empty() : Stream.of(countOf(rest, count));
        }
        Aggregation aggregation = Aggregation.fromPipeline(rest, databases, database, collection, oplog);
        aggregation.validate(command);
        return aggregation.runStagesAsStream(collection.find(Find.all(filter, sort, skip, limit)).stream());
    }

    /** The driver counts documents by a group of all with a sum of ones. */
    private static boolean isCount(List<Document> stages) {
        return stages.size() == 1
                && stages.getFirst().get("$group") instanceof Document group
                && group.size() == 2
                && group.get("_id") instanceof Number
                && new Document("$sum", 1).equals(group.get("n"));
    }

    private static Document countOf(List<Document> stages, int count) {
        return new Document("_id", ((Document) requireNonNull(stages.getFirst().get("$group"))).get("_id"))
                .append("n", count);
    }
}

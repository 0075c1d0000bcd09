package dev.vouchsafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import dev.vouchsafe.contracts.service.ServiceName;
import dev.vouchsafe.embedded.EmbeddedDocumentStore;
import dev.vouchsafe.embedded.EmbeddedKafka;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job on servers of another process, which is this one. */
@Tag("long")
class GivenServersTest {

    @TempDir
    private Path place;

    @Test
    void theSystemRunsOnThemAndStartsNoneOfItsOwn() {
        try (var kafka = EmbeddedKafka.temporary();
                var documents = EmbeddedDocumentStore.temporary();
                var store = MongoClients.create(documents.uri())) {
            var steps = MainJob.SAMPLES.resolve("steps");
            MainJob job = MainJob.start(
                    place,
                    "--kafka",
                    kafka.bootstrapServers(),
                    "--mongodb",
                    documents.uri(),
                    "--scenario",
                    steps.resolve("contacts.ndjson").toString(),
                    "--expect",
                    steps.resolve("contacts.expected.ndjson").toString());
            int code = job.end();
            assertThat(job.output()).contains("As expected").doesNotContain("the broker,", "the document server,");
            assertThat(code).isZero();
            assertThat(store.listDatabaseNames())
                    .containsAll(Arrays.stream(ServiceName.values())
                            .map(ServiceName::database)
                            .toList());
            assertThat(place.resolve("data"))
                    .isDirectoryNotContaining("glob:**/kafka")
                    .isDirectoryNotContaining("glob:**/documents");
        }
    }
}

package dev.vouchsafe.eligibility.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.mpn.CompetencyLevel;
import dev.vouchsafe.eligibility.domain.PartnerEvent;
import dev.vouchsafe.platform.log.EventCatalogue.Entry;
import dev.vouchsafe.platform.log.StoredJson;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every stored event is written as its golden file and read from it, whatever becomes of its class. A golden file is never changed. */
class StoredEventsTest {

    private static final Instant AT = Instant.parse("2019-11-06T09:30:00Z");
    private static final LocalDate FROM = LocalDate.of(2019, 7, 1);
    private static final LocalDate THROUGH = LocalDate.of(2022, 6, 30);

    private final StoredJson json = new StoredJson(List.of());

    static Stream<PartnerEvent> events() {
        return Stream.of(
            new PartnerEvent.Registered("P-4001", "Fenwick Deployment Partners", "GB", AT),
            new PartnerEvent.LocationRegistered("P-4001", "L-4001-2", "DE", "Köln", AT),
            new PartnerEvent.CompetencyAttained("P-4001", "collaboration-content", CompetencyLevel.SILVER, FROM, THROUGH, AT),
            new PartnerEvent.CompetencyLapsed("P-4001", "collaboration-content", CompetencyLevel.GOLD, THROUGH, AT),
            new PartnerEvent.ExamPassed("P-4001", "K-11", "Ruth Fenwick", "70-339", FROM, THROUGH, AT),
            new PartnerEvent.AgreementSigned("P-4001", "planning-services", "2020-07", "ana@fenwick.example", AT),
            new PartnerEvent.OfferingEnrolled("P-4001", "planning-services", "SDPS", "ana@fenwick.example", AT));
    }

    @ParameterizedTest
    @MethodSource("events")
    void isWrittenAsItsGoldenFileAndReadFromIt(PartnerEvent event) throws IOException {
        var entry = PartnerLog.catalogue().entryOf(event.getClass());
        var golden = golden(entry);
        assertThat(json.tree(event)).isEqualTo(json.read(golden, JsonNode.class));
        assertThat(json.read(golden, PartnerLog.catalogue().classOf(entry.name(), entry.version()))).isEqualTo(event);
    }

    @Test
    void everyStoredEventHasAGoldenFile() {
        assertThat(PartnerLog.catalogue().entries()).isNotEmpty().allSatisfy(entry -> assertThat(golden(entry)).isNotEmpty());
        assertThat(events().map(event -> PartnerLog.catalogue().entryOf(event.getClass()))).containsAll(PartnerLog.catalogue().entries());
    }

    private static byte[] golden(Entry entry) throws IOException {
        var name = "/stored/" + entry.name() + ".v" + entry.version() + ".json";
        try (var in = StoredEventsTest.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return in.readAllBytes();
        }
    }
}

package dev.vouchsafe.eligibility.stream;

import dev.vouchsafe.eligibility.EligibilityServiceApplication;
import dev.vouchsafe.platform.testing.GoldenRecords;
import dev.vouchsafe.platform.testing.ServiceUnderTest;
import org.junit.jupiter.api.Test;

class RecordsTest {

    @Test
    void whatEvidenceHasOfEachStoredEventIsWhatItHad() {
        try (var service = new ServiceUnderTest(EligibilityServiceApplication::application, "2021-04-01T09:00:00Z")) {
            GoldenRecords.assertUnchanged(service, getClass());
        }
    }
}

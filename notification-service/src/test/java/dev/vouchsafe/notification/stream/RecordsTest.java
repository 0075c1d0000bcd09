package dev.vouchsafe.notification.stream;

import dev.vouchsafe.notification.NotificationServiceApplication;
import dev.vouchsafe.platform.testing.GoldenRecords;
import dev.vouchsafe.platform.testing.ServiceUnderTest;
import org.junit.jupiter.api.Test;

class RecordsTest {

    @Test
    void whatEvidenceHasOfEachStoredEventIsWhatItHad() {
        try (var service = new ServiceUnderTest(NotificationServiceApplication::application, "2021-04-01T09:00:00Z")) {
            GoldenRecords.assertUnchanged(service, getClass());
        }
    }
}

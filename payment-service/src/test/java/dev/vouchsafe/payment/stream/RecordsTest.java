package dev.vouchsafe.payment.stream;

import dev.vouchsafe.payment.PaymentServiceApplication;
import dev.vouchsafe.platform.testing.GoldenRecords;
import dev.vouchsafe.platform.testing.ServiceUnderTest;
import org.junit.jupiter.api.Test;

class RecordsTest {

    @Test
    void whatEvidenceHasOfEachStoredEventIsWhatItHad() {
        try (var service = new ServiceUnderTest(PaymentServiceApplication::application, "2021-04-01T09:00:00Z")) {
            GoldenRecords.assertUnchanged(service, getClass());
        }
    }
}

package dev.vouchsafe.voucher.stream;

import dev.vouchsafe.platform.testing.GoldenRecords;
import dev.vouchsafe.platform.testing.ServiceUnderTest;
import dev.vouchsafe.voucher.VoucherServiceApplication;
import org.junit.jupiter.api.Test;

class RecordsTest {

    @Test
    void whatEvidenceHasOfEachStoredEventIsWhatItHad() {
        try (var service = new ServiceUnderTest(VoucherServiceApplication::application, "2021-04-01T09:00:00Z")) {
            GoldenRecords.assertUnchanged(service, getClass());
        }
    }
}

package dev.vouchsafe.voucher.deliverable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class UploadPaceTest {

    @Test
    void allTogetherAreNotFasterThanThat() {
        var pace = new UploadPace(DataSize.ofKilobytes(100));
        var begun = Instant.now();
        for (int i = 0; i < 6; i++) {
            pace.await(4 * 1024);
        }
        assertThat(Duration.between(begun, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(199));
    }
}

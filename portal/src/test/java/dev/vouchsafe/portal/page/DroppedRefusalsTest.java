package dev.vouchsafe.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class DroppedRefusalsTest extends PortalTest {

    /** Whichever of the two comes first is the page; the other one is no news. */
    @Test
    void twoRefusalsOfOnePageLogNothing(CapturedOutput output) {
        for (int i = 0; i < 5; i++) {
            partner().get().uri("/partner").exchange().expectStatus().isNotFound();
            partner().get().uri("/partner/profile").exchange().expectStatus().isNotFound();
        }
        assertThat(output.getAll()).doesNotContain("ERROR", "onErrorDropped");
    }
}

package dev.vouchsafe.standalone.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouchsafe.standalone.RunStopped;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortPlanTest {

    @Test
    void findsADifferentPortForEachPart() {
        PortPlan plan = PortPlan.from(0);
        assertThat(PortPlan.PARTS.stream().map(plan::of))
                .doesNotHaveDuplicates()
                .allSatisfy(port -> assertThat(port).isPositive());
    }

    @Test
    void saysWhichPortIsInUse() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> PortPlan.from(taken.getLocalPort()))
                    .isInstanceOf(RunStopped.class)
                    .hasMessage("Port " + taken.getLocalPort()
                            + ", wanted by the part 'gateway', is in use; choose others with --port.");
        }
    }

    @Test
    void refusesWhatIsNoPort() {
        assertThatThrownBy(() -> PortPlan.from(-1)).isInstanceOf(RunStopped.class);
        assertThatThrownBy(() -> PortPlan.from(65535))
                .isInstanceOf(RunStopped.class)
                .hasMessageContaining("between 1 and");
    }
}

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
        PortPlan plan = PortPlan.from(PortChoice.FREE);
        assertThat(PortPlan.PARTS.stream().map(plan::of))
                .doesNotHaveDuplicates()
                .allSatisfy(port -> assertThat(port).isPositive());
    }

    @Test
    void aPortToAskHowItIsIsThereIfItIsWanted() {
        assertThat(PortPlan.from(PortChoice.FREE).management(PortPlan.GATEWAY)).isEmpty();
        assertThat(PortPlan.from(new PortChoice(0, true)).management(PortPlan.GATEWAY))
                .containsOnlyKeys("management.server.port", "management.server.address");
    }

    @Test
    void saysWhichPortIsInUse() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> PortPlan.from(new PortChoice(taken.getLocalPort(), false)))
                    .isInstanceOf(RunStopped.class)
                    .hasMessage("Port " + taken.getLocalPort()
                            + ", wanted by the part 'gateway', is in use; choose others with --port.");
        }
    }

    @Test
    void refusesWhatIsNoPort() {
        assertThatThrownBy(() -> PortPlan.from(new PortChoice(-1, false))).isInstanceOf(RunStopped.class);
        assertThatThrownBy(() -> PortPlan.from(new PortChoice(65535, false)))
                .isInstanceOf(RunStopped.class)
                .hasMessageContaining("between 1 and");
    }
}

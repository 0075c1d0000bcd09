package dev.vouchsafe.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports of the loopback interface. */
final class Ports {

    static final String LOOPBACK = "127.0.0.1";

    private Ports() {}

    /**
     * The wanted port if it can be bound, or any free one for 0. Throws {@link PortInUse} for a wanted port that is
     * taken.
     */
    static int free(int wanted) {
        try (ServerSocket probe = new ServerSocket(wanted, 1, InetAddress.getByName(LOOPBACK))) {
            return probe.getLocalPort();
        } catch (BindException e) {
            throw new PortInUse(wanted, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

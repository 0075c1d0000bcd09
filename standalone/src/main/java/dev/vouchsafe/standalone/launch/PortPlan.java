package dev.vouchsafe.standalone.launch;

import dev.vouchsafe.standalone.RunStopped;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which part listens where, on the loopback interface. */
final class PortPlan {

    /** The parts, the gateway first: the others' ports follow its port in this order. */
    enum Part {
        GATEWAY,
        ELIGIBILITY,
        VOUCHER,
        PAYMENT,
        ISSUER,
        KAFKA,
        DOCUMENTS
    }

    private final Map<Part, Integer> ports;

    private PortPlan(Map<Part, Integer> ports) {
        this.ports = ports;
    }

    /**
     * @param first the gateway's port; 0 for free ports anywhere
     * @throws RunStopped if one of them is taken or there is no such port
     */
    static PortPlan from(int first) {
        if (first < 0 || first + Part.values().length > 65536) {
            throw new RunStopped("There are no ports from " + first + " on; choose one between 1 and "
                    + (65536 - Part.values().length) + ".");
        }
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        List<ServerSocket> held = new ArrayList<>();
        try {
            // All are held until all are found, so that no two parts get the same.
            for (Part part : Part.values()) {
                held.add(held(first == 0 ? 0 : first + ports.size(), part));
                ports.put(part, held.getLast().getLocalPort());
            }
        } finally {
            held.forEach(PortPlan::release);
        }
        return new PortPlan(ports);
    }

    private static ServerSocket held(int port, Part part) {
        try {
            return new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new RunStopped(
                    "Port " + port + ", wanted by the part '" + part.name().toLowerCase(Locale.ROOT)
                            + "', is in use; choose others with --port.",
                    e);
        }
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new RunStopped("Port " + socket.getLocalPort() + " can't be released: " + e + ".", e);
        }
    }

    int of(Part part) {
        return ports.get(part);
    }

    /** Such as {@code http://127.0.0.1:8080}. */
    String urlOf(Part part) {
        return "http://127.0.0.1:" + of(part);
    }
}
